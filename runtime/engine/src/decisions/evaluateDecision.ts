import { isNum, roundHalfUp, toJson, type Value } from "@blaupause/feel";
import type { Evaluator } from "../expression.ts";
import { within, type Lookup } from "../names.ts";
import type { DecisionProgram } from "../program.ts";
import { applyHitPolicy, type Hit, type HitRules, type PolicyCode, type PolicyResult } from "./hitPolicy.ts";

export interface Decided {
  /** A context by output id; a list of them for policies with many hits; null when no row hits (D3). */
  readonly value: Value;
  readonly rows: readonly string[];
}
export type DecisionResult =
  | ({ readonly ok: true } & Decided)
  | {
      readonly ok: false;
      readonly code: PolicyCode | "expression" | "no-decision";
      readonly rows: readonly string[];
      readonly at?: string;
    };

type Decisions = Readonly<Record<string, DecisionProgram>>;

/**
 * Evaluates a decision table on the names in sight. Decisions it requires are evaluated before, on the same data and
 * each once: `known` holds what they came to. In a circle, which `check` refuses, one that waits for itself reads null.
 */
export function evaluateDecision(
  decisions: Decisions,
  id: string,
  evaluate: Evaluator,
  names: Lookup,
  known?: Map<string, Value>,
): DecisionResult {
  const decision = decisions[id];
  // A draft may name a table that was deleted: it is shown all the same.
  if (decision === undefined) return { ok: false, code: "no-decision", rows: [] };
  const required = decisionNames(decisions, decision.requires, evaluate, names, known);
  const inSight = within(required, names);
  const inputs = new Map(
    decision.inputs.map((input) => [input.id, evaluate(input.expression, inSight).value]),
  );
  const inRow = within(inputs, inSight);
  const hits = decision.rows.filter((row) => matches(row.when, inputs, evaluate, inRow));
  return outcome(decision, hits, evaluate, inRow);
}

/** The values of several decisions by name, and of those they require; one that fails is null. */
export function decisionNames(
  decisions: Decisions,
  ids: readonly string[],
  evaluate: Evaluator,
  names: Lookup,
  known = new Map<string, Value>(),
): Map<string, Value> {
  for (const id of ids)
    if (!known.has(id)) {
      known.set(id, null);
      const result = evaluateDecision(decisions, id, evaluate, names, known);
      if (result.ok) known.set(id, result.value);
    }
  return known;
}

type Row = DecisionProgram["rows"][number];

const matches = (
  when: Row["when"],
  inputs: ReadonlyMap<string, Value>,
  evaluate: Evaluator,
  names: Lookup,
): boolean =>
  Object.entries(when).every(([id, tests]) => evaluate(tests, names, inputs.get(id) ?? null).value === true);

function outcome(
  decision: DecisionProgram,
  hits: readonly Row[],
  evaluate: Evaluator,
  names: Lookup,
): DecisionResult {
  const rows = hits.map(({ id }) => id);
  const outputs = hits.map((row) => hitOf(decision, row.then, evaluate, names));
  const failed = outputs.findIndex((one) => !one.ok);
  if (failed >= 0) return { ok: false, code: "expression", rows, at: rows[failed] ?? "" };
  const result = applyHitPolicy(
    decision.hitPolicy,
    decision.aggregation,
    outputs.map(({ hit }) => hit),
    rulesFor(decision),
  );
  if (!result.ok) return { ok: false, code: result.code, rows };
  return { ok: true, rows, value: valueOf(decision, result, evaluate, names) };
}

function hitOf(
  decision: DecisionProgram,
  then: Row["then"],
  evaluate: Evaluator,
  names: Lookup,
): { readonly ok: boolean; readonly hit: Hit } {
  let ok = true;
  const hit = decision.outputs.map(({ id, type }) => {
    const cell = then[id];
    if (cell === undefined) return null;
    const { value, warnings } = evaluate(cell, names);
    ok &&= value !== null || warnings.length === 0;
    return rounded(value, type);
  });
  return { ok, hit };
}

/** An amount a decision gives is money: two decimals, half up, once (F8). */
const rounded = (value: Value, type: string): Value =>
  type === "money" && isNum(value) ? roundHalfUp(value, 2) : value;

const asContext = ({ outputs }: DecisionProgram, hit: Hit): Value =>
  new Map(outputs.map(({ id }, index) => [id, hit[index] ?? null]));

function valueOf(
  decision: DecisionProgram,
  result: Extract<PolicyResult, { ok: true }>,
  evaluate: Evaluator,
  names: Lookup,
): Value {
  if (result.kind === "many") return result.hits.map((hit) => asContext(decision, hit));
  if (result.kind === "aggregate") return asContext(decision, [result.value]);
  if (result.hit !== null) return asContext(decision, result.hit);
  return decision.default === undefined
    ? null
    : asContext(decision, hitOf(decision, decision.default, evaluate, names).hit);
}

const textOf = (value: Value): string => JSON.stringify(toJson(value));
const rulesFor = ({ outputs }: DecisionProgram): HitRules => ({
  same: (left, right) => textOf(left) === textOf(right),
  rank: (hit) =>
    outputs.flatMap(({ values }, index) =>
      values === undefined
        ? []
        : [values.findIndex((one) => JSON.stringify(one) === textOf(hit[index] ?? null))],
    ),
});
