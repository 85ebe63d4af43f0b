import { Type } from "typebox";
import { closed, marked, optional } from "../schema.ts";
import { claimed } from "./claim.ts";
import { lengthBounds, value } from "./common.ts";

export const text = closed({
  type: Type.Literal("text"),
  ...value,
  ...claimed,
  ...lengthBounds,
  pattern: optional(marked(Type.String({ maxLength: 500 }), { "x-class": "bound" })),
});
