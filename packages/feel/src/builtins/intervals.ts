// Allen's relations between points and ranges (DMN 10.3.4.9). A point is a range of one value.
import { order } from "../eval/equality.ts";
import * as types from "../types.ts";
import { isRange, type RangeValue, type Value } from "../value.ts";
import { builtin, overload, type Builtin } from "./define.ts";
import { any } from "./parameter.ts";

interface Span {
  readonly low: Value;
  readonly high: Value;
  readonly lowIn: boolean;
  readonly highIn: boolean;
  readonly point: boolean;
}

const spanOfRange = (range: RangeValue): Span | null =>
  range.low === undefined || range.high === undefined || range.low === null || range.high === null
    ? null
    : {
        low: range.low,
        high: range.high,
        lowIn: range.lowIncluded,
        highIn: range.highIncluded,
        point: false,
      };

const spanOf = (value: Value): Span | null => {
  if (isRange(value)) return spanOfRange(value);
  return value === null ? null : { low: value, high: value, lowIn: true, highIn: true, point: true };
};

type Relation = (a: Span, b: Span, c: Order) => boolean;
/** Order of two ends; throws away incomparable ones before a relation is asked. */
type Order = (a: Value, b: Value) => number;

const before: Relation = (a, b, c) =>
  c(a.high, b.low) < 0 || (c(a.high, b.low) === 0 && !(a.highIn && b.lowIn));
const meets: Relation = (a, b, c) => a.highIn && b.lowIn && c(a.high, b.low) === 0;
const startsNotBefore: Relation = (a, b, c) =>
  c(a.low, b.low) > 0 || (c(a.low, b.low) === 0 && (!a.lowIn || b.lowIn));
const endsNotAfter: Relation = (a, b, c) =>
  c(a.high, b.high) < 0 || (c(a.high, b.high) === 0 && (!a.highIn || b.highIn));
const during: Relation = (a, b, c) => startsNotBefore(a, b, c) && endsNotAfter(a, b, c);
const sameStart: Relation = (a, b, c) => c(a.low, b.low) === 0 && a.lowIn === b.lowIn;
const sameEnd: Relation = (a, b, c) => c(a.high, b.high) === 0 && a.highIn === b.highIn;
const starts: Relation = (a, b, c) =>
  (a.point ? b.lowIn && c(a.low, b.low) === 0 : sameStart(a, b, c)) && endsNotAfter(a, b, c);
const finishes: Relation = (a, b, c) =>
  (a.point ? b.highIn && c(a.high, b.high) === 0 : sameEnd(a, b, c)) && startsNotBefore(a, b, c);
const overlaps: Relation = (a, b, c) => !before(a, b, c) && !before(b, a, c);
const overlapsBefore: Relation = (a, b, c) => {
  const first = c(a.low, b.low) < 0 || (c(a.low, b.low) === 0 && a.lowIn && !b.lowIn);
  const last = c(a.high, b.high) < 0 || (c(a.high, b.high) === 0 && (!a.highIn || b.highIn));
  return first && last && !before(a, b, c);
};
const coincides: Relation = (a, b, c) => sameStart(a, b, c) && sameEnd(a, b, c);
const turned =
  (relation: Relation): Relation =>
  (a, b, c) =>
    relation(b, a, c);

type Shape = "point" | "range";

const relation = (
  name: string,
  holds: Relation,
  ...shapes: readonly (readonly [Shape, Shape])[]
): Builtin => {
  const fits = (a: Span, b: Span): boolean =>
    shapes.some(([x, y]) => (x === "point") === a.point && (y === "point") === b.point);
  const run = (first: Value, second: Value): Value => {
    const [a, b] = [spanOf(first), spanOf(second)];
    if (!a || !b || !fits(a, b) || order(a.low, b.low) === null) return null;
    return holds(a, b, (x, y) => order(x, y) ?? 0);
  };
  const [one, two] = shapes.some(([x]) => x === "point")
    ? (["point", "range"] as const)
    : (["range1", "range2"] as const);
  return builtin(
    name,
    overload([any(one), any(two)], types.boolean, ([a, b]) => run(a, b)),
  );
};

const pp = ["point", "point"] as const;
const pr = ["point", "range"] as const;
const rp = ["range", "point"] as const;
const rr = ["range", "range"] as const;

export const intervals: readonly Builtin[] = [
  relation("before", before, pp, pr, rp, rr),
  relation("after", turned(before), pp, pr, rp, rr),
  relation("meets", meets, rr),
  relation("met by", turned(meets), rr),
  relation("overlaps", overlaps, rr),
  relation("overlaps before", overlapsBefore, rr),
  relation("overlaps after", turned(overlapsBefore), rr),
  relation("finishes", finishes, pr, rr),
  relation("finished by", turned(finishes), rp, rr),
  relation("includes", turned(during), rp, rr),
  relation("during", during, pr, rr),
  relation("starts", starts, pr, rr),
  relation("started by", turned(starts), rp, rr),
  relation("coincides", coincides, pp, rr),
];
