import { Type } from "typebox";
import { closed, optional, reference } from "../schema.ts";
import { message, payload, step, timer } from "./common.ts";

export const startEvent = closed({
  type: Type.Literal("startEvent"),
  ...step,
  ...payload,
  form: optional(reference("form")),
  message: optional(message),
  timer: optional(timer),
  interrupting: optional(Type.Boolean()),
});
