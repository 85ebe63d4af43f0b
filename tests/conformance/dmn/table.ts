// Hit policies of DMN 1.5, chapter 8.2.10, as a function of what the rows gave.
import { add, equal, isNum, num, order, type Num, type Value } from "@blaupause/feel";

export type HitPolicy = "UNIQUE" | "FIRST" | "ANY" | "PRIORITY" | "COLLECT" | "RULE ORDER" | "OUTPUT ORDER";
export type Aggregation = "SUM" | "MIN" | "MAX" | "COUNT";

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

const rank = (value: Value, values: readonly Value[]): number => {
  const found = values.findIndex((one) => same(one, value));
  return found < 0 ? values.length : found;
};

const byPriority =
  (outputValues: readonly (readonly Value[])[]) =>
  (a: Row, b: Row): number => {
    for (const [i, values] of outputValues.entries()) {
      const apart = rank(a[i] ?? null, values) - rank(b[i] ?? null, values);
      if (apart) return apart;
    }
    return 0;
  };

const total = (numbers: readonly Num[]): Value =>
  numbers.reduce<Num | null>((sum, n) => sum && add(sum, n), num(0));

const extreme = (values: readonly Value[], sign: 1 | -1): Value =>
  values.reduce((best, value) => ((order(value, best) ?? 0) * sign > 0 ? value : best));

const aggregate = (aggregation: Aggregation, values: readonly Value[]): Value => {
  if (aggregation === "COUNT") return num(values.length);
  if (!values.length) return null;
  if (aggregation === "SUM") {
    const numbers = values.filter(isNum);
    return numbers.length === values.length ? total(numbers) : null;
  }
  return extreme(values, aggregation === "MAX" ? 1 : -1);
};

const single = (row: Row | undefined): Outcome => (row ? { t: "row", row } : { t: "none" });

export const applyHitPolicy = (
  policy: HitPolicy,
  aggregation: Aggregation | null,
  hits: readonly Row[],
  outputValues: readonly (readonly Value[])[],
): Outcome => {
  const [first] = hits;
  switch (policy) {
    case "UNIQUE":
      return hits.length > 1 ? { t: "violated" } : single(first);
    case "ANY":
      return first && !hits.every((row) => sameRow(row, first)) ? { t: "violated" } : single(first);
    case "FIRST":
      return single(first);
    case "PRIORITY":
      return single(hits.toSorted(byPriority(outputValues))[0]);
    case "RULE ORDER":
      return hits.length ? { t: "rows", rows: hits } : { t: "none" };
    case "OUTPUT ORDER":
      return hits.length ? { t: "rows", rows: hits.toSorted(byPriority(outputValues)) } : { t: "none" };
    case "COLLECT":
      if (!hits.length && aggregation !== "COUNT") return { t: "none" };
      return aggregation
        ? {
            t: "value",
            value: aggregate(
              aggregation,
              hits.map((row) => row[0] ?? null),
            ),
          }
        : { t: "rows", rows: hits };
  }
};
