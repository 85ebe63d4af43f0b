import { Type } from "typebox";
import { closed } from "../schema.ts";
import { step } from "./common.ts";

export const exclusiveGateway = closed({
  type: Type.Literal("exclusiveGateway"),
  ...step,
});
