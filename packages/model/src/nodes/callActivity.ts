import { Type } from "typebox";
import { closed, slug, optional } from "../schema.ts";
import { parameters, task } from "./common.ts";

export const callActivity = closed({
  type: Type.Literal("callActivity"),
  ...task,
  service: slug(),
  with: optional(parameters),
  result: optional(parameters),
});
