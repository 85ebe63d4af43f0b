// The engine's own hit policies, for the tables of foreign models: what is measured here is what cases run on.
import { applyHitPolicy as engine, type HitPolicyResult } from "@blaupause/engine";
import { equal, type Value } from "@blaupause/feel";
import type { Aggregation, HitPolicy } from "@blaupause/model";

export type { Aggregation, HitPolicy };
/** A row's outputs, in the order of the columns. */
export type Row = readonly Value[];

export type Outcome =
  | { readonly t: "none" }
  | { readonly t: "row"; readonly row: Row }
  | { readonly t: "rows"; readonly rows: readonly Row[] }
  | { readonly t: "value"; readonly value: Value }
  | { readonly t: "violated" };

const meter = { tick: () => {} };
const same = (a: Value, b: Value): boolean => equal(a, b, meter) === true;
const sameRow = (a: Row, b: Row): boolean => a.every((value, i) => same(value, b[i] ?? null));

/** A value that the model does not list comes after those it lists. */
const rank = (value: Value, values: readonly Value[]): number => {
  const found = values.findIndex((one) => same(one, value));
  return found < 0 ? values.length : found;
};

export const applyHitPolicy = (
  policy: HitPolicy,
  aggregation: Aggregation | null,
  hits: readonly Row[],
  outputValues: readonly (readonly Value[])[],
): Outcome => {
  const rules = {
    same: sameRow,
    rank: (row: Row) => outputValues.map((values, i) => rank(row[i] ?? null, values)),
  };
  return outcomeOf(engine(policy, aggregation ?? undefined, hits, rules));
};

const outcomeOf = (result: HitPolicyResult): Outcome => {
  if (!result.ok) return { t: "violated" };
  if (result.kind === "one") return result.hit === null ? { t: "none" } : { t: "row", row: result.hit };
  if (result.kind === "many")
    return result.hits.length === 0 ? { t: "none" } : { t: "rows", rows: result.hits };
  return result.value === null ? { t: "none" } : { t: "value", value: result.value };
};
