// A date with a time of day; local, at an offset, or in a zone as its time says.
import { addDays, dateOf, formatDate, parseDate, type DateValue } from "./date.ts";
import { formatTime, midnight, nanosPerDay, parseTime, type TimeValue } from "./time.ts";

export interface DateTimeValue {
  readonly type: "dateTime";
  readonly date: DateValue;
  readonly time: TimeValue;
}

/** Joins date and time; 24:00:00 is the next day's midnight. */
export const dateTimeOf = (date: DateValue, time: TimeValue): DateTimeValue | null => {
  if (time.nanos < nanosPerDay) return { type: "dateTime", date, time };
  const next = addDays(date, 1);
  return next && { type: "dateTime", date: next, time: { ...time, nanos: 0 } };
};

/** The start of a day as a local date and time. */
export const atMidnight = (date: DateValue): DateTimeValue => ({
  type: "dateTime",
  date: dateOf(date.year, date.month, date.day) ?? date,
  time: midnight,
});

/** Reads `2026-03-02T09:30:00+01:00`; a bare date is its midnight. */
export const parseDateTime = (text: string): DateTimeValue | null => {
  const split = text.indexOf("T");
  if (split < 0) {
    const day = parseDate(text);
    return day && atMidnight(day);
  }
  const date = parseDate(text.slice(0, split));
  const time = parseTime(text.slice(split + 1));
  return date && time && dateTimeOf(date, time);
};

export const formatDateTime = (value: DateTimeValue): string =>
  `${formatDate(value.date)}T${formatTime(value.time)}`;
