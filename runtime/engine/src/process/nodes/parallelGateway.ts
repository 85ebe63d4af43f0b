import type { NodeProgram } from "../../program.ts";
import { emit, leave, type Step } from "../step.ts";
import type { Enter } from "./kind.ts";

/** Joins when every incoming flow has a token, then splits. Flows are counted, not tokens (P1). */
export const parallelGateway: Enter = (step, node, { via }) => {
  const others = node.incoming.filter((flow) => flow !== via);
  if (!others.every((flow) => waitsOn(step, node, flow)))
    return emit(step, "joinReached", node.id, { flow: via });
  if (others.length > 0) emit(step, "joinPassed", node.id, { flows: others });
  else emit(step, "gatewayPassed", node.id, { flows: node.outgoing.map(({ id }) => id) });
  leave(step, node);
};

const waitsOn = ({ state }: Step, { id }: NodeProgram, flow: string): boolean =>
  (state.joins[id]?.[flow] ?? 0) > 0;
