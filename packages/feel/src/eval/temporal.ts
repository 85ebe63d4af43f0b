// Arithmetic of dates, times and durations. Kinds that do not go together give null.
import { abs, compare, div, isNum, mul, num, toBigInt, type Num } from "../num.ts";
import { addDays, addMonths, dayNumber } from "../temporal/date.ts";
import { dateTimeOf } from "../temporal/dateTime.ts";
import { daysTime, yearsMonths, type DaysTime, type YearsMonths } from "../temporal/duration.ts";
import { between, instantOf } from "../temporal/instant.ts";
import { nanosPerDay, nanosPerSecond, timeOf } from "../temporal/time.ts";
import { offsetAt } from "../temporal/zone.ts";
import {
  isTagged,
  type DateTimeValue,
  type DateValue,
  type Temporal,
  type TimeValue,
  type Value,
} from "../value.ts";

const perDay = BigInt(nanosPerDay);
const floorDiv = (a: bigint, b: bigint): bigint => (a - (((a % b) + b) % b)) / b;

const isTemporal = (value: Value): value is Temporal =>
  isTagged(value) && value.type !== "range" && value.type !== "function";

const plusDays = (date: DateValue, days: bigint): DateValue | null =>
  days > 800_000_000_000n || days < -800_000_000_000n ? null : addDays(date, Number(days));

const shiftDateTime = (value: DateTimeValue, { nanos }: DaysTime): Value => {
  const total = BigInt(value.time.nanos) + nanos;
  const days = floorDiv(total, perDay);
  const date = plusDays(value.date, days);
  return date && dateTimeOf(date, { ...value.time, nanos: Number(total - days * perDay) });
};

const shiftTime = (time: TimeValue, { nanos }: DaysTime): Value => {
  const total = BigInt(time.nanos) + nanos;
  return { ...time, nanos: Number(total - floorDiv(total, perDay) * perDay) };
};

const shift = (value: Temporal, by: YearsMonths | DaysTime): Value => {
  if (by.type === "yearsMonths") {
    if (value.type === "date") return addMonths(value, by.months);
    if (value.type === "yearsMonths") return yearsMonths(value.months + by.months);
    if (value.type !== "dateTime") return null;
    const date = addMonths(value.date, by.months);
    return date && { ...value, date };
  }
  if (value.type === "daysTime") return daysTime(value.nanos + by.nanos);
  if (value.type === "date") return plusDays(value, floorDiv(by.nanos, perDay));
  if (value.type === "time") return shiftTime(value, by);
  return value.type === "dateTime" ? shiftDateTime(value, by) : null;
};

const isDuration = (value: Value): value is YearsMonths | DaysTime =>
  isTagged(value) && (value.type === "yearsMonths" || value.type === "daysTime");

export const addTemporal = (a: Value, b: Value): Value => {
  if (!isTemporal(a) || !isTemporal(b)) return null;
  if (isDuration(b)) return shift(a, b);
  return isDuration(a) ? shift(b, a) : null;
};

export const negateTemporal = (value: Value): Value => {
  if (!isDuration(value)) return null;
  return value.type === "daysTime" ? daysTime(-value.nanos) : yearsMonths(-value.months);
};

/** A date stands for its midnight in UTC. */
const asDateTime = (value: Temporal): DateTimeValue | null => {
  if (value.type === "dateTime") return value;
  return value.type === "date" ? dateTimeOf(value, timeOf(0, 0)) : null;
};

const minusDateTime = (a: DateTimeValue, b: DateTimeValue): Value => {
  const [to, from] = [instantOf(a), instantOf(b)];
  if (to && from) return between(from, to);
  if (to || from) return null;
  const days = BigInt(dayNumber(a.date) - dayNumber(b.date));
  return daysTime(days * perDay + BigInt(a.time.nanos - b.time.nanos));
};

const minusTime = (a: TimeValue, b: TimeValue): Value => {
  const offset = (t: TimeValue) => (t.zone === null ? t.offset : offsetAt(t.zone, 0, 0));
  const [left, right] = [offset(a), offset(b)];
  if ((left === null) !== (right === null)) return null;
  const apart = BigInt(((right ?? 0) - (left ?? 0)) * nanosPerSecond);
  return daysTime(BigInt(a.nanos - b.nanos) + apart);
};

export const subtractTemporal = (a: Value, b: Value): Value => {
  if (!isTemporal(a) || !isTemporal(b)) return null;
  if (isDuration(b)) {
    const minus = negateTemporal(b);
    return isDuration(minus) ? shift(a, minus) : null;
  }
  if (a.type === "time" && b.type === "time") return minusTime(a, b);
  const [to, from] = [asDateTime(a), asDateTime(b)];
  return to && from ? minusDateTime(to, from) : null;
};

// Some billion years in nanoseconds: more than the calendar has, little enough to calculate with.
const longest = num("1e27");

const scaled = (value: YearsMonths | DaysTime, by: (n: Num) => Num | null): Value => {
  const size = by(num(value.type === "daysTime" ? value.nanos : value.months));
  if (!size || compare(abs(size), longest) > 0) return null;
  return value.type === "daysTime" ? daysTime(toBigInt(size)) : yearsMonths(Number(toBigInt(size)));
};

export const multiplyTemporal = (a: Value, b: Value): Value => {
  if (isDuration(a) && isNum(b)) return scaled(a, (n) => mul(n, b));
  return isDuration(b) && isNum(a) ? scaled(b, (n) => mul(n, a)) : null;
};

export const divideTemporal = (a: Value, b: Value): Value => {
  if (!isDuration(a)) return null;
  if (isNum(b)) return scaled(a, (n) => div(n, b));
  if (!isDuration(b) || a.type !== b.type) return null;
  const size = (d: YearsMonths | DaysTime) => num(d.type === "daysTime" ? d.nanos : d.months);
  return div(size(a), size(b));
};
