// What a path reads from dates, times, durations and ranges: `date.year`, `duration.days`.
import { num } from "../num.ts";
import { weekday } from "../temporal/date.ts";
import { daysTime, daysTimeParts, nanosIn } from "../temporal/duration.ts";
import { offsetOf } from "../temporal/instant.ts";
import { hourOf, minuteOf, secondOf } from "../temporal/time.ts";
import { offsetAt } from "../temporal/zone.ts";
import type {
  DateTimeValue,
  DateValue,
  DaysTime,
  FunctionValue,
  RangeValue,
  TimeValue,
  Value,
  YearsMonths,
} from "../value.ts";

type Reader = Value | undefined;

const dateProperty = (date: DateValue, name: string): Reader => {
  if (name === "year") return num(date.year);
  if (name === "month") return num(date.month);
  if (name === "day") return num(date.day);
  return name === "weekday" ? num(weekday(date)) : undefined;
};

const offset = (seconds: number | null): Value =>
  seconds === null ? null : daysTime(BigInt(seconds) * nanosIn.second);

const clockProperty = (time: TimeValue, name: string, seconds: number | null): Reader => {
  if (name === "hour") return num(hourOf(time));
  if (name === "minute") return num(minuteOf(time));
  if (name === "second") return num(secondOf(time));
  if (name === "time offset") return offset(seconds);
  return name === "timezone" ? time.zone : undefined;
};

const timeProperty = (time: TimeValue, name: string): Reader =>
  clockProperty(time, name, time.zone === null ? time.offset : offsetAt(time.zone, 0, 0));

const dateTimeProperty = (value: DateTimeValue, name: string): Reader =>
  dateProperty(value.date, name) ?? clockProperty(value.time, name, offsetOf(value));

const monthsProperty = ({ months }: YearsMonths, name: string): Reader => {
  if (name === "years") return num(Math.trunc(months / 12));
  return name === "months" ? num(months % 12) : undefined;
};

const daysProperty = (duration: DaysTime, name: string): Reader => {
  const parts = daysTimeParts(duration);
  if (name === "days" || name === "hours" || name === "minutes" || name === "seconds")
    return num(parts[name]);
  return undefined;
};

const rangeProperty = (range: RangeValue, name: string): Reader => {
  if (name === "start") return range.low ?? null;
  if (name === "end") return range.high ?? null;
  if (name === "start included") return range.lowIncluded;
  return name === "end included" ? range.highIncluded : undefined;
};

/** `undefined` when the value has no such property. */
export const property = (
  value: DateValue | TimeValue | DateTimeValue | YearsMonths | DaysTime | RangeValue | FunctionValue,
  name: string,
): Reader => {
  switch (value.type) {
    case "date":
      return dateProperty(value, name);
    case "time":
      return timeProperty(value, name);
    case "dateTime":
      return dateTimeProperty(value, name);
    case "yearsMonths":
      return monthsProperty(value, name);
    case "daysTime":
      return daysProperty(value, name);
    case "range":
      return rangeProperty(value, name);
    case "function":
      return undefined;
  }
};
