import { Type } from "typebox";
import { closed, optional, words } from "../schema.ts";
import { amountBounds, value } from "./common.ts";

export const integer = closed({
  type: Type.Literal("integer"),
  ...value,
  ...amountBounds,
  unit: optional(words(20)),
});
