import type { FlowProgram } from "../../program.ts";
import { emit, raise, see, type Step } from "../step.ts";
import type { Enter } from "./kind.ts";

/** Takes the first flow that is true, in the order of `outgoing`; as a merge it passes every token (P0, P6, P9). */
export const exclusiveGateway: Enter = (step, node, arrival) => {
  for (const flow of node.outgoing) {
    if (flow.default === true) continue;
    const holds = flow.condition === undefined || conditionOf(step, flow);
    if (holds === null) return raise(step, arrival, "condition-failed", { flow: flow.id });
    if (holds) return take(step, node.id, flow);
  }
  const fallback = node.outgoing.find((flow) => flow.default === true);
  if (fallback === undefined) return raise(step, arrival, "no-flow");
  take(step, node.id, fallback);
};

function take(step: Step, node: string, { id, to }: FlowProgram): void {
  emit(step, "gatewayPassed", node, { flows: [id] });
  step.queue.push({ node: to, via: id });
}

/** Null is not false: a condition that fails is found by an official, not by the wrong branch (P8). */
function conditionOf(step: Step, { condition }: FlowProgram): boolean | null {
  if (condition === undefined) return true;
  const { evaluate, names } = see(step);
  const { value } = evaluate(condition, names);
  return typeof value === "boolean" ? value : null;
}
