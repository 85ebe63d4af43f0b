import { Type } from "typebox";
import { closed, optional } from "../schema.ts";
import { task } from "./common.ts";

export const subProcess = closed({
  type: Type.Literal("subProcess"),
  ...task,
  triggeredByEvent: optional(Type.Boolean()),
});
