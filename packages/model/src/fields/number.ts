import { Type } from "typebox";
import { closed, marked, optional, words } from "../schema.ts";
import { amountBounds, value } from "./common.ts";

export const number = closed({
  type: Type.Literal("number"),
  ...value,
  ...amountBounds,
  decimals: optional(marked(Type.Integer({ minimum: 0, maximum: 10 }), { "x-class": "bound" })),
  unit: optional(words(20)),
});
