import { Type } from "typebox";
import { closed, optional } from "../schema.ts";
import { error, escalation, node } from "./common.ts";

export const endEvent = closed({
  type: Type.Literal("endEvent"),
  ...node,
  terminate: optional(Type.Boolean()),
  error: optional(error),
  escalation: optional(escalation),
});
