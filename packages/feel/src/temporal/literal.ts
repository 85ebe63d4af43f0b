import { parseDate, type DateValue } from "./date.ts";
import { parseDateTime, type DateTimeValue } from "./dateTime.ts";
import { parseDuration, type DaysTime, type YearsMonths } from "./duration.ts";
import { nanosPerDay, parseTime, type TimeValue } from "./time.ts";

/** A time alone: 24:00:00 is 00:00:00. */
export const parseClock = (text: string): TimeValue | null => {
  const time = parseTime(text);
  return time && { ...time, nanos: time.nanos % nanosPerDay };
};

/** Reads the text of `@"…"`: date, time, date and time or duration, told apart by their form. */
export const parseAt = (
  text: string,
): DateValue | TimeValue | DateTimeValue | DaysTime | YearsMonths | null => {
  if (/^-?P/.test(text)) return parseDuration(text);
  if (/^-?\d+-\d\d-\d\d$/.test(text)) return parseDate(text);
  return text.includes("T") ? parseDateTime(text) : parseClock(text.replace(/^T/, ""));
};

const readers = new Map<string, (text: string) => ReturnType<typeof parseAt>>([
  ["date", parseDate],
  ["time", parseClock],
  ["date and time", parseDateTime],
  ["duration", parseDuration],
]);

/** Built-ins that read one text. */
export const temporalBuiltins: ReadonlySet<string> = new Set(readers.keys());

/** Reads a text as the built-in of that name would. */
export const parseTemporal = (builtin: string, text: string): ReturnType<typeof parseAt> =>
  readers.get(builtin)?.(text) ?? null;
