import { Type } from "typebox";
import { closed } from "../schema.ts";
import { step } from "./common.ts";

export const parallelGateway = closed({
  type: Type.Literal("parallelGateway"),
  ...step,
});
