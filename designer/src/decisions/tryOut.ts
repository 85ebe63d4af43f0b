import { evaluateDecision, evaluator, lookupIn, type Program } from "@blaupause/engine";
import { fromJson, toJson, type Value } from "@blaupause/feel";
import { namedType } from "@blaupause/feel/parse";
import { isJsonObject, type Decision, type JsonObject, type ValueType } from "@blaupause/model";
import { jsonOf } from "../panel/typed/jsonOf.ts";
import type { scopeOf } from "../preview/scopeOf.ts";
import type { Say } from "../words/words.ts";
import { rowName } from "./cellPlace.ts";
import { firstTried } from "./resultCell.ts";

export type Tried = ReturnType<typeof evaluateDecision>;

/** The law itself, with the made-up values where it would have asked for the case's. */
export function tryOut(
  program: Program,
  id: string,
  table: Decision,
  values: Readonly<Record<string, string>>,
  scope: ReturnType<typeof scopeOf>,
): Tried | null {
  const decision = program.decisions[id];
  if (decision === undefined) return null;
  const named = decision.inputs.map(({ id: input }) => ({
    id: input,
    expression: { feel: 1, root: { t: "name", name: input } } as never,
  }));
  const given = new Map(
    table.inputs.map(({ id: input, type }): [string, Value] => [
      input,
      valueOf(values[input] ?? firstTried(type), type),
    ]),
  );
  const around = lookupIn(scope, program.types);
  const decisions = { ...program.decisions, [id]: { ...decision, inputs: named, requires: [] } };
  return evaluateDecision(decisions, id, evaluator(scope), (name) => given.get(name) ?? around(name));
}

function valueOf(text: string, type: ValueType): Value {
  const feelType = namedType(
    type === "integer" || type === "money" ? "number" : type === "text" ? "string" : type,
  );
  const read = feelType === null || feelType === undefined ? null : fromJson(jsonOf(text, type), feelType);
  return read !== null && read.ok ? read.value : null;
}

/** What came out: one result, or as many as rows hit where all of them count. */
export function resultsOf(value: Value): readonly JsonObject[] {
  const json = toJson(value);
  return (Array.isArray(json) ? json : [json]).filter(isJsonObject);
}

/** Which row gives it, or why nothing can be said. */
export function triedWords(result: Tried, table: Decision, say: Say): string {
  const hit = table.rows.filter(({ id }) => result.rows.includes(id));
  const rows = hit.map((row) => rowName(row, table.rows.indexOf(row))).join(", ");
  if (result.ok) {
    if (hit.length > 0) return say("decisions.try.hit", { rows });
    return say(resultsOf(result.value).length > 0 ? "decisions.try.otherwise" : "decisions.try.none");
  }
  switch (result.code) {
    case "not-unique":
      return say("decisions.try.overlap", { rows });
    case "not-any":
      return say("decisions.try.differ", { rows });
    case "not-a-listed-value":
      return say("decisions.try.rank", { rows });
    default:
      return say("decisions.try.failed", { rows });
  }
}
