import { Type } from "typebox";
import { closed, marked, optional } from "../schema.ts";
import { lengthBounds, value } from "./common.ts";

export const text = closed({
  type: Type.Literal("text"),
  ...value,
  ...lengthBounds,
  pattern: optional(marked(Type.String({ maxLength: 500 }), { "x-class": "bound" })),
});
