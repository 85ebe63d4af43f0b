import { evaluateDecision } from "../../decisions/evaluateDecision.ts";
import { stored } from "../scope.ts";
import { emit, leave, raise, see } from "../step.ts";
import type { Enter } from "./kind.ts";

/** Decides at once and writes value and rows into the event, so that the letter can say why. */
export const businessRuleTask: Enter = (step, node, arrival) => {
  const { evaluate, names } = see(step);
  const decision = node.decision ?? "";
  const result = evaluateDecision(step.program.decisions, decision, evaluate, names);
  if (!result.ok) {
    const params = { reason: result.code, ...(result.at === undefined ? {} : { row: result.at }) };
    return raise(step, arrival, "decision-failed", params);
  }
  emit(step, "decisionMade", node.id, { decision, value: stored(result.value), rows: result.rows });
  leave(step, node);
};
