import { Type } from "typebox";
import { closed, reference } from "../schema.ts";
import { task } from "./common.ts";

export const businessRuleTask = closed({
  type: Type.Literal("businessRuleTask"),
  ...task,
  decision: reference("decision"),
});
