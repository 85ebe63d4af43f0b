import { Type } from "typebox";
import { closed } from "../schema.ts";
import { step } from "./common.ts";

export const inclusiveGateway = closed({
  type: Type.Literal("inclusiveGateway"),
  ...step,
});
