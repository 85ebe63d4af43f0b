import { Type } from "typebox";
import { closed } from "../schema.ts";
import { amountBounds, value } from "./common.ts";

export const money = closed({
  type: Type.Literal("money"),
  ...value,
  ...amountBounds,
});
