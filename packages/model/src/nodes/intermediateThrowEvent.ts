import { Type } from "typebox";
import { closed, optional, reference } from "../schema.ts";
import { escalation, step } from "./common.ts";

export const intermediateThrowEvent = closed({
  type: Type.Literal("intermediateThrowEvent"),
  ...step,
  escalation: optional(escalation),
  compensate: optional(reference("node")),
});
