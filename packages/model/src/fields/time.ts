import { Type } from "typebox";
import { closed } from "../schema.ts";
import { timeBounds, value } from "./common.ts";

export const time = closed({
  type: Type.Literal("time"),
  ...value,
  ...timeBounds,
});
