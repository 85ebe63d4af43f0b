import { Type } from "typebox";
import { closed, id, onlyFeel, optional, template, words } from "../schema.ts";
import { block } from "./common.ts";

const column = closed({
  id: id(),
  label: template(200),
  text: template(1000),
  align: optional(Type.Union([Type.Literal("start"), Type.Literal("end")])),
});

/** One row for each element of `over`, named by `as`. */
export const table = closed({
  type: Type.Literal("table"),
  ...block,
  caption: optional(words(300)),
  over: onlyFeel(),
  columns: Type.Array(column, { minItems: 1 }),
});
