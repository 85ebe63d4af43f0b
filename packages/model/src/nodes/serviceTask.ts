import { Type } from "typebox";
import { closed, id, optional } from "../schema.ts";
import { parameters, task } from "./common.ts";

export const serviceTask = closed({
  type: Type.Literal("serviceTask"),
  ...task,
  connector: id(),
  with: optional(parameters),
});
