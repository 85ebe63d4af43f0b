import { Type } from "typebox";
import { closed } from "../schema.ts";
import { block, item } from "./common.ts";

export const facts = closed({
  type: Type.Literal("facts"),
  ...block,
  items: Type.Array(item),
});
