// `=` and the order of values. Kinds that cannot be compared give null; null equals only null.
import * as number from "../num.ts";
import { isNum } from "../num.ts";
import { compareDates } from "../temporal/date.ts";
import { compareInstants, instantOf } from "../temporal/instant.ts";
import { nanosPerSecond } from "../temporal/time.ts";
import {
  isContext,
  isFunction,
  isList,
  isTagged,
  kindOf,
  type Context,
  type DateTimeValue,
  type RangeValue,
  type TimeValue,
  type Value,
} from "../value.ts";
import { dayNumber } from "../temporal/date.ts";
import { offsetAt } from "../temporal/zone.ts";
import type { Calls } from "../value.ts";

type Ticks = Pick<Calls, "tick">;

const maxNesting = 300;

// Deeper data than this cannot be compared within the stack: spend the budget instead.
const guard = (meter: Ticks, depth: number): void =>
  meter.tick(depth > maxNesting ? Number.POSITIVE_INFINITY : 1);

const offsetOfTime = (time: TimeValue): number | null =>
  time.zone === null ? time.offset : offsetAt(time.zone, 0, 0);

const compareTimes = (a: TimeValue, b: TimeValue): number | null => {
  const [left, right] = [offsetOfTime(a), offsetOfTime(b)];
  if (left === null || right === null) return left === right ? a.nanos - b.nanos : null;
  return a.nanos - left * nanosPerSecond - (b.nanos - right * nanosPerSecond);
};

const compareDateTimes = (a: DateTimeValue, b: DateTimeValue): number | null => {
  const [left, right] = [instantOf(a), instantOf(b)];
  if (left && right) return compareInstants(left, right);
  if (left || right) return null;
  return dayNumber(a.date) - dayNumber(b.date) || a.time.nanos - b.time.nanos;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Negative, zero or positive; `null` when the two have no order. */
export const order = (a: Value, b: Value): number | null => {
  if (isNum(a)) return isNum(b) ? number.compare(a, b) : null;
  if (typeof a === "string") return typeof b === "string" ? compareText(a, b) : null;
  if (!isTagged(a) || !isTagged(b)) return null;
  if (a.type === "date" && b.type === "date") return compareDates(a, b);
  if (a.type === "time" && b.type === "time") return compareTimes(a, b);
  if (a.type === "dateTime" && b.type === "dateTime") return compareDateTimes(a, b);
  if (a.type === "yearsMonths" && b.type === "yearsMonths") return a.months - b.months;
  if (a.type === "daysTime" && b.type === "daysTime") return Number(a.nanos - b.nanos);
  return null;
};

const equalEnds = (a: Value | undefined, b: Value | undefined, meter: Ticks): boolean =>
  a === undefined || b === undefined ? a === b : equal(a, b, meter) === true;

const equalRanges = (a: RangeValue, b: RangeValue, meter: Ticks): boolean =>
  a.lowIncluded === b.lowIncluded &&
  a.highIncluded === b.highIncluded &&
  equalEnds(a.low, b.low, meter) &&
  equalEnds(a.high, b.high, meter);

const equalLists = (a: readonly Value[], b: readonly Value[], meter: Ticks, depth: number): boolean =>
  a.length === b.length && a.every((item, i) => equal(item, b[i] ?? null, meter, depth + 1) === true);

const equalContexts = (a: Context, b: Context, meter: Ticks, depth: number): boolean =>
  a.size === b.size &&
  [...a].every(([key, value]) => {
    const other = b.get(key);
    return other !== undefined && equal(value, other, meter, depth + 1) === true;
  });

/** Three-valued equality: null when the kinds differ and neither value is null. */
export const equal = (a: Value, b: Value, meter: Ticks, depth = 0): boolean | null => {
  if (a === null || b === null) return a === b;
  guard(meter, depth);
  if (isNum(a) && isNum(b)) return number.equal(a, b);
  if (isList(a) && isList(b)) return equalLists(a, b, meter, depth);
  if (isContext(a) && isContext(b)) return equalContexts(a, b, meter, depth);
  if (kindOf(a) !== kindOf(b)) return null;
  if (!isTagged(a) || !isTagged(b)) return a === b;
  if (a.type === "range" && b.type === "range") return equalRanges(a, b, meter);
  if (isFunction(a)) return a === b;
  return order(a, b) === 0;
};
