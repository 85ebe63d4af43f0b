import { Type } from "typebox";
import { closed, optional, template } from "../schema.ts";
import { block, item } from "./common.ts";

export const reckoning = closed({
  type: Type.Literal("reckoning"),
  ...block,
  title: optional(template(300)),
  items: Type.Array(item),
  total: optional(template(300)),
});
