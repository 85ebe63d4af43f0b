import { add, isNum, num, order, type Num, type Value } from "@blaupause/feel";
import type { Aggregation, HitPolicy } from "@blaupause/model";

/** Outputs of one matching row, in the order of the table's outputs. */
export type Hit = readonly Value[];
export type PolicyCode = "not-unique" | "not-any" | "not-a-number" | "not-comparable" | "not-a-listed-value";
export type PolicyResult =
  | { readonly ok: true; readonly kind: "one"; readonly hit: Hit | null }
  | { readonly ok: true; readonly kind: "many"; readonly hits: readonly Hit[] }
  | { readonly ok: true; readonly kind: "aggregate"; readonly value: Value }
  | { readonly ok: false; readonly code: PolicyCode };

/** What a policy may ask about hits: are two the same, and where do their values stand in the outputs' lists? */
export interface HitRules {
  readonly same: (left: Hit, right: Hit) => boolean;
  readonly rank: (hit: Hit) => readonly number[];
}

const one = (hit: Hit | null): PolicyResult => ({ ok: true, kind: "one", hit });
const many = (hits: readonly Hit[]): PolicyResult => ({ ok: true, kind: "many", hits });
const failed = (code: PolicyCode): PolicyResult => ({ ok: false, code });

/** DMN 1.5, 8.2.8: what the rows that hit amount to. A violated UNIQUE or ANY is an error, never the first row (D1). */
export function applyHitPolicy(
  policy: HitPolicy,
  aggregation: Aggregation | undefined,
  hits: readonly Hit[],
  rules: HitRules,
): PolicyResult {
  const [first = null, ...others] = hits;
  switch (policy) {
    case "UNIQUE":
      return others.length > 0 ? failed("not-unique") : one(first);
    case "FIRST":
      return one(first);
    case "ANY":
      return first !== null && others.some((hit) => !rules.same(first, hit)) ? failed("not-any") : one(first);
    case "RULE ORDER":
      return many(hits);
    case "PRIORITY":
    case "OUTPUT ORDER":
      return ordered(policy, hits, rules);
    case "COLLECT":
      return aggregation === undefined ? many(hits) : aggregate(aggregation, hits);
  }
}

function ordered(policy: HitPolicy, hits: readonly Hit[], { rank }: HitRules): PolicyResult {
  const ranked = hits.map((hit) => ({ hit, rank: rank(hit) }));
  if (ranked.some((one) => one.rank.includes(-1))) return failed("not-a-listed-value");
  const sorted = ranked.toSorted((left, right) => compareRanks(left.rank, right.rank)).map(({ hit }) => hit);
  return policy === "PRIORITY" ? one(sorted[0] ?? null) : many(sorted);
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((rank, index) => rank !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function aggregate(aggregation: Aggregation, hits: readonly Hit[]): PolicyResult {
  if (aggregation === "COUNT") return { ok: true, kind: "aggregate", value: num(hits.length) };
  const values = hits.map(([value = null]) => value);
  if (aggregation === "SUM") return summed(values);
  const sign = aggregation === "MAX" ? 1 : -1;
  const [first = null, ...rest] = values;
  // Dates and texts have an order too. What has none would make the result hang on the order of the rows.
  if (rest.length > 0 && values.some((one) => order(one, first) == null)) return failed("not-comparable");
  const value = rest.reduce((best, one) => ((order(one, best) ?? 0) * sign > 0 ? one : best), first);
  return { ok: true, kind: "aggregate", value };
}

function summed(values: readonly Value[]): PolicyResult {
  const numbers = values.filter(isNum);
  if (numbers.length !== values.length) return failed("not-a-number");
  const [first, ...rest] = numbers;
  const value =
    first === undefined ? null : rest.reduce<Num | null>((sum, one) => sum && add(sum, one), first);
  return { ok: true, kind: "aggregate", value };
}
