// A moment on the time line, in UTC: day number and nanoseconds of that day.
import { dayNumber, fromDayNumber, type DateValue } from "./date.ts";
import { dateTimeOf, formatDateTime, parseDateTime, type DateTimeValue } from "./dateTime.ts";
import { daysTime, type DaysTime } from "./duration.ts";
import { midnight, nanosPerDay, nanosPerSecond, timeOf } from "./time.ts";
import { localOffset, offsetAt } from "./zone.ts";

export interface Instant {
  readonly type: "instant";
  readonly day: number;
  readonly nanos: number;
}

const instant = (day: number, nanos: number): Instant => {
  const shift = Math.floor(nanos / nanosPerDay);
  return { type: "instant", day: day + shift, nanos: nanos - shift * nanosPerDay };
};

/** Seconds east of UTC, or `null` for a local date and time. */
export const offsetOf = ({ date, time }: DateTimeValue): number | null => {
  if (time.offset !== null || time.zone === null) return time.offset;
  return localOffset(time.zone, dayNumber(date), Math.floor(time.nanos / nanosPerSecond));
};

/** The moment a date and time means; `null` when it is local and so means none. */
export const instantOf = (value: DateTimeValue): Instant | null => {
  const offset = offsetOf(value);
  if (offset === null) return null;
  return instant(dayNumber(value.date), value.time.nanos - offset * nanosPerSecond);
};

/** Reads `2026-03-02T09:00:00+01:00`; `null` without an offset or zone. */
export const parseInstant = (text: string): Instant | null => {
  const value = parseDateTime(text);
  return value && instantOf(value);
};

/** The date and time a clock in `zone` shows. */
export const localDateTime = (at: Instant, zone: string): DateTimeValue | null => {
  const offset = offsetAt(zone, at.day, Math.floor(at.nanos / nanosPerSecond));
  const local = instant(at.day, at.nanos + offset * nanosPerSecond);
  const date = fromDayNumber(local.day);
  return date && dateTimeOf(date, timeOf(local.nanos, null, zone));
};

/** The day a calendar in `zone` shows. */
export const localDate = (at: Instant, zone: string): DateValue | null =>
  localDateTime(at, zone)?.date ?? null;

/** The first moment of a day in `zone`. */
export const startOfDay = (date: DateValue, zone: string): Instant => {
  const offset = localOffset(zone, dayNumber(date), 0);
  return instant(dayNumber(date), -offset * nanosPerSecond);
};

const nanosOf = (at: Instant): bigint => BigInt(at.day) * BigInt(nanosPerDay) + BigInt(at.nanos);

/** Exact time later (or earlier); a day counts 24 hours whatever the clocks do. */
export const addDuration = (at: Instant, duration: DaysTime): Instant => {
  const total = nanosOf(at) + duration.nanos;
  const perDay = BigInt(nanosPerDay);
  const day = (total - (((total % perDay) + perDay) % perDay)) / perDay;
  return instant(Number(day), Number(total - day * perDay));
};

export const between = (from: Instant, to: Instant): DaysTime => daysTime(nanosOf(to) - nanosOf(from));

export const compareInstants = (a: Instant, b: Instant): number =>
  a.day === b.day ? a.nanos - b.nanos : a.day - b.day;

/** The moment in UTC with `Z`. */
export const formatInstant = (at: Instant): string => {
  const date = fromDayNumber(at.day);
  if (!date) throw new Error("not an instant");
  return formatDateTime({ type: "dateTime", date, time: { ...midnight, nanos: at.nanos, offset: 0 } });
};
