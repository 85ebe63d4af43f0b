import { Type } from "typebox";
import { closed } from "../schema.ts";
import { claimed } from "./claim.ts";
import { timeBounds, value } from "./common.ts";

export const date = closed({
  type: Type.Literal("date"),
  ...value,
  ...claimed,
  ...timeBounds,
});
