import { Type } from "typebox";
import { closed } from "../schema.ts";
import { step } from "./common.ts";

export const eventBasedGateway = closed({
  type: Type.Literal("eventBasedGateway"),
  ...step,
});
