import { Type } from "typebox";
import { closed, optional } from "../schema.ts";
import { message, payload, step, timer } from "./common.ts";

export const intermediateCatchEvent = closed({
  type: Type.Literal("intermediateCatchEvent"),
  ...step,
  ...payload,
  timer: optional(timer),
  message: optional(message),
});
