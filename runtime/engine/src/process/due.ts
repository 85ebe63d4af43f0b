import {
  addDuration,
  formatInstant,
  formatIso,
  instantOf,
  isTagged,
  localDateTime,
  parseDate,
  parseDateTime,
  parseInstant,
  startOfDay,
  timeOf,
  type DateTimeValue,
  type Instant,
  type Value,
} from "@blaupause/feel";
import { addCalendar, parsePeriod, type Period } from "../deadlines/period.ts";
import { isAst, type TimerProgram } from "../program.ts";
import type { Sight } from "./scope.ts";
import type { Timer } from "./state.ts";

/** When a timer is due, and how it goes on: everything of a timer but its places. */
export type Schedule = Pick<Timer, "due" | "every" | "left">;

/**
 * The due instant of a timer that starts at an instant. Months and days are the zone's (nine o'clock stays nine o'clock
 * over a clock change), hours are exact. Null when the expression gives no time.
 */
export function scheduleOf({ kind, value }: TimerProgram, from: string, sight: Sight): Schedule | null {
  const text = isAst(value) ? textOf(sight.evaluate(value, sight.names).value) : value;
  if (text === null) return null;
  const { zone } = sight;
  if (kind === "date") return scheduled(instantAt(text, zone));
  if (kind === "duration") return scheduled(after(from, text, zone));
  return cycleOf(text, from, zone);
}

const scheduled = (due: Instant | null): Schedule | null =>
  due === null ? null : { due: formatInstant(due) };

const textOf = (value: Value): string | null => {
  if (typeof value === "string") return value;
  return isTagged(value) && value.type !== "range" && value.type !== "function" ? formatIso(value) : null;
};

/** `R3/PT1H` fires three times, `R/PT1H` without end. */
function cycleOf(text: string, from: string, zone: string): Schedule | null {
  const found = /^R(\d{0,6})\/(.+)$/.exec(text);
  const [, times = "", every = ""] = found ?? [];
  const due = after(from, every, zone);
  if (due === null || isTooShort(every) || Number(times || "1") < 1) return null;
  return { due: formatInstant(due), every, ...(times === "" ? {} : { left: Number(times) }) };
}

/** Nothing that people wait for comes more often; a cycle of a moment would write events without end. */
const LEAST_NANOS = 60_000_000_000n;

/** A cycle's period, as `PT1H`, that is shorter than a minute. */
export function isTooShort(every: string): boolean {
  const period = parsePeriod(every);
  return period !== null && period.months + period.days === 0 && period.exact.nanos < LEAST_NANOS;
}

/** The timer as it stands after firing once; null when it was the last time, or it would not get on. */
export function nextTime(timer: Timer, zone: string): Timer | null {
  if (timer.every === undefined || timer.left === 1 || isTooShort(timer.every)) return null;
  const due = after(timer.due, timer.every, zone);
  if (due === null) return null;
  const left = timer.left === undefined ? {} : { left: timer.left - 1 };
  return { ...timer, due: formatInstant(due), ...left };
}

function after(from: string, length: string, zone: string): Instant | null {
  const start = parseInstant(from);
  const period = parsePeriod(length);
  if (start === null || period === null) return null;
  const day = period.months === 0 && period.days === 0 ? start : sameClockLater(start, period, zone);
  return day === null ? null : addDuration(day, period.exact);
}

function sameClockLater(start: Instant, period: Period, zone: string): Instant | null {
  const local = localDateTime(start, zone);
  const date = local === null ? null : addCalendar(local.date, period);
  return local === null || date === null ? null : instantOf({ ...local, date });
}

/** An instant from `2026-05-01`, the first moment of that day here, or from a date with a time. */
function instantAt(text: string, zone: string): Instant | null {
  const date = parseDate(text);
  if (date !== null) return startOfDay(date, zone);
  const moment = parseDateTime(text);
  return moment === null ? null : instantOf(placed(moment, zone));
}

const placed = (moment: DateTimeValue, zone: string): DateTimeValue => {
  const { nanos, offset, zone: own } = moment.time;
  return offset === null && own === null ? { ...moment, time: timeOf(nanos, null, zone) } : moment;
};
