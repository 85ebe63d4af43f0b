import { Type } from "typebox";
import { closed } from "../schema.ts";
import { message, payload, task } from "./common.ts";

export const receiveTask = closed({
  type: Type.Literal("receiveTask"),
  ...task,
  ...payload,
  message,
});
