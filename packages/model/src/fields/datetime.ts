import { Type } from "typebox";
import { closed } from "../schema.ts";
import { timeBounds, value } from "./common.ts";

export const datetime = closed({
  type: Type.Literal("datetime"),
  ...value,
  ...timeBounds,
});
