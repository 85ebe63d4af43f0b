import { Type } from "typebox";
import { closed } from "../schema.ts";
import { timeBounds, value } from "./common.ts";

export const partialDate = closed({
  type: Type.Literal("partialDate"),
  ...value,
  ...timeBounds,
});
