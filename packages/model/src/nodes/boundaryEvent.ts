import { Type } from "typebox";
import { closed, optional, reference } from "../schema.ts";
import { error, escalation, message, payload, step, timer } from "./common.ts";

export const boundaryEvent = closed({
  type: Type.Literal("boundaryEvent"),
  ...step,
  ...payload,
  on: reference("node"),
  interrupting: Type.Boolean(),
  timer: optional(timer),
  message: optional(message),
  error: optional(error),
  escalation: optional(escalation),
  compensation: optional(reference("node")),
});
