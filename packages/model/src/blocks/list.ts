import { Type } from "typebox";
import { closed } from "../schema.ts";
import { block, item } from "./common.ts";

export const list = closed({
  type: Type.Literal("list"),
  ...block,
  items: Type.Array(item),
});
