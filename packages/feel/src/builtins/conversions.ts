// Texts and parts → numbers, dates, times, durations; and values → text.
import { print } from "../eval/print.ts";
import { parseNum, toNumber, type Num } from "../num.ts";
import { dateOf, parseDate } from "../temporal/date.ts";
import { dateTimeOf, parseDateTime } from "../temporal/dateTime.ts";
import { parseDuration, yearsMonths } from "../temporal/duration.ts";
import { parseClock } from "../temporal/literal.ts";
import { nanosIn } from "../temporal/duration.ts";
import { nanosPerSecond, timeOf } from "../temporal/time.ts";
import * as types from "../types.ts";
import type { Calls, DateTimeValue, DateValue, DaysTime, TimeValue, Value } from "../value.ts";
import { builtin, overload, type Builtin } from "./define.ts";
import { any, date, dateTime, daysTime, int, num, opt, orNull, str, time } from "./parameter.ts";

const orWarn = <T extends Value>(value: T | null, calls: Calls): T | null => {
  if (value === null) calls.warn("format");
  return value;
};

const groupings: ReadonlySet<string | null> = new Set([" ", ",", ".", null]);
const decimals: ReadonlySet<string | null> = new Set([".", ",", null]);

const readNumber = (text: string, grouping: string | null, decimal: string | null): Num | null => {
  if (!groupings.has(grouping) || !decimals.has(decimal)) return null;
  if (grouping !== null && grouping === decimal) return null;
  const joined = grouping === null ? text : text.replaceAll(grouping, "");
  if (decimal === ",") return joined.includes(".") ? null : parseNum(joined.replace(",", "."));
  return parseNum(joined);
};

const clock = (hour: number, minute: number, second: Num, offset: DaysTime | null): TimeValue | null => {
  const whole = Math.floor(toNumber(second));
  const inside = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && whole >= 0 && whole < 60;
  if (!inside) return null;
  const fraction = Math.round((toNumber(second) - whole) * nanosPerSecond);
  const nanos = (hour * 3600 + minute * 60 + whole) * nanosPerSecond + fraction;
  const seconds = offset && Number(offset.nanos / nanosIn.second);
  return seconds !== null && Math.abs(seconds) > 18 * 3600 ? null : timeOf(nanos, seconds);
};

/** Whole months from one date to another, towards zero. */
const monthsBetween = (from: DateValue, to: DateValue): Value => {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) return yearsMonths(months - 1);
  if (months < 0 && to.day > from.day) return yearsMonths(months + 1);
  return yearsMonths(months);
};

const clockOf = (value: DateTimeValue): TimeValue => value.time;

export const conversions: readonly Builtin[] = [
  builtin(
    "string",
    overload([any("from")], types.string, ([value], calls) => (value === null ? null : print(value, calls))),
  ),
  builtin(
    "number",
    overload(
      [str("from"), opt(orNull(str)("grouping separator")), opt(orNull(str)("decimal separator"))],
      types.number,
      ([text, grouping, decimal], calls) =>
        orWarn(readNumber(text, grouping ?? null, decimal ?? null), calls),
    ),
    overload([num("from")], types.number, ([n]) => n),
  ),
  builtin(
    "date",
    overload([str("from")], types.date, ([text], calls) => orWarn(parseDate(text), calls)),
    overload([date("from")], types.date, ([value]) => value),
    overload([int("year"), int("month"), int("day")], types.date, ([y, m, d], calls) =>
      orWarn(dateOf(y, m, d), calls),
    ),
  ),
  builtin(
    "time",
    overload([str("from")], types.time, ([text], calls) => orWarn(parseClock(text), calls)),
    overload([time("from")], types.time, ([value]) => value),
    overload([dateTime("from")], types.time, ([value]) => clockOf(value)),
    overload(
      [int("hour"), int("minute"), num("second"), opt(orNull(daysTime)("offset"))],
      types.time,
      ([h, m, s, offset], calls) => orWarn(clock(h, m, s, offset ?? null), calls),
    ),
  ),
  builtin(
    "date and time",
    overload([str("from")], types.dateTime, ([text], calls) => orWarn(parseDateTime(text), calls)),
    overload([date("date"), time("time")], types.dateTime, ([day, at]) => dateTimeOf(day, at)),
    overload([dateTime("from")], types.dateTime, ([value]) => value),
  ),
  builtin(
    "duration",
    overload([str("from")], types.any, ([text], calls) => orWarn(parseDuration(text), calls)),
    overload([daysTime("from")], types.daysTime, ([value]) => value),
  ),
  builtin(
    "years and months duration",
    overload([date("from"), date("to")], types.yearsMonths, ([from, to]) => monthsBetween(from, to)),
  ),
];
