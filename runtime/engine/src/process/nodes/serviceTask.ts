import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import { isAst, type NodeProgram } from "../../program.ts";
import { once } from "../../once.ts";
import { planTimers, setTimers } from "../boundary.ts";
import { stored } from "../scope.ts";
import { emit, nextId, raise, see, type Arrival, type Step } from "../step.ts";
import type { Enter } from "./kind.ts";

/** A token rests until the effect it asked for is settled. The effect's id is the token's, on every retry (P30). */
export const serviceTask: Enter = (step, node, arrival) =>
  ask(step, node, arrival, begunPayment(step, node, arrival));

/** A payment somebody has begun may have been made: tried again, that one is asked about, and no second one. */
function begunPayment({ state }: Step, { id, connector }: NodeProgram, { id: again }: Arrival): JsonObject {
  const known = connector === "payment" && again !== undefined ? state.data[id] : undefined;
  if (!isJsonObject(known) || known["state"] !== "started") return NOTHING;
  return { transaction: known["transaction"] ?? null };
}

const NOTHING: JsonObject = {};

/** The same with parameters that stand before the node's own. */
export function ask(step: Step, node: NodeProgram, arrival: Arrival, instead: JsonObject): void {
  const timers = planTimers(step, node, arrival);
  if (timers === null) return;
  const own = parametersOf(step, node);
  if (typeof own === "string") return raise(step, arrival, "expression-failed", { parameter: own });
  const parameters = instead === NOTHING ? own : { ...own, ...instead };
  const id = arrival.id ?? nextId(step);
  const kind = node.connector ?? "";
  const live = step.program.live.length === 0 ? NOTHING : step.command.place.live;
  emit(step, "effectRequested", node.id, { id, kind, with: parameters, live });
  step.effects.push({ id, kind, node: node.id, with: parameters, live });
  setTimers(step, timers, id);
}

type Parameters = NonNullable<NodeProgram["with"]>;
/** The parameters themselves where nothing in them has to be evaluated. */
const fixedOnes = once((parameters: Parameters): { readonly all: JsonObject | null } => {
  const fixed: Record<string, Json> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    if (isAst(parameter)) return { all: null };
    fixed[name] = parameter;
  }
  return { all: fixed };
});

/** Parameters with their expressions evaluated; the name of the first that fails. Null is a value, not a failure. */
function parametersOf(step: Step, { with: parameters = {} }: NodeProgram): JsonObject | string {
  const fixed = fixedOnes(parameters);
  if (fixed.all !== null) return fixed.all;
  const values: Record<string, Json> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    if (!isAst(parameter)) {
      values[name] = parameter;
      continue;
    }
    const { evaluate, names } = see(step);
    const { value, warnings } = evaluate(parameter, names);
    if (value === null && warnings.length > 0) return name;
    values[name] = stored(value);
  }
  return values;
}
