import {
  addDays,
  addMonths,
  formatDate,
  parseDuration,
  type DateValue,
  type DaysTime,
} from "@blaupause/feel";
import type { Reckoned, ReckoningStep } from "./reckoning.ts";
import { nextWorkingDay } from "./workingDays.ts";

/** A length of time as the calendar counts it: months and days by their names, the rest exactly. */
export interface Period {
  readonly months: number;
  readonly days: number;
  readonly exact: DaysTime;
}

const PERIOD = /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(T(?=\d).+)?$/;

/** Reads `P1M`, `P2W`, `P10D`, `P1DT2H`; null for any other text. */
export function parsePeriod(text: string): Period | null {
  const found = PERIOD.exec(text);
  if (found === null) return null;
  const [years, months, weeks, days] = found.slice(1, 5).map((part: string | undefined) => Number(part ?? 0));
  const exact = parseDuration(`P${found[5] ?? "T0S"}`);
  if (exact?.type !== "daysTime") return null;
  return { months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0), exact };
}

/** Months first, clamped to the month's end (§ 188(3) BGB), then days; null where the calendar ends. */
export function addCalendar(date: DateValue, { months, days }: Period): DateValue | null {
  const later = months === 0 ? date : addMonths(date, months);
  return later === null || days === 0 ? later : addDays(later, days);
}

export interface Counting {
  /** The Land's two letters, whose holidays count; null for none. */
  readonly holidays: string | null;
  /** An end on Saturday, Sunday or holiday moves on to the next working day (§ 193 BGB). */
  readonly shiftEnd: boolean;
}

/**
 * The end of a period after an event, by §§ 187 to 193 BGB: the day of the event does not count, the period ends with
 * its last day. Null for a text that is no period of whole days.
 */
export function addPeriod(start: DateValue, length: string, counting: Counting): Reckoned | null {
  const period = parsePeriod(length);
  const end = period === null || period.exact.nanos !== 0n ? null : addCalendar(start, period);
  if (end === null) return null;
  return shifted(end, counting, [{ code: "period", from: formatDate(start), to: formatDate(end), length }]);
}

/** A pause makes the end later by its days; only then it moves on from a day off. */
export function addPause(end: DateValue, days: number, counting: Counting): Reckoned | null {
  const later = addDays(end, days);
  if (later === null) return null;
  const step: ReckoningStep = {
    code: "pause",
    from: formatDate(end),
    to: formatDate(later),
    length: `P${days}D`,
  };
  return shifted(later, counting, [step]);
}

export function shifted(
  end: DateValue,
  { holidays, shiftEnd }: Counting,
  steps: readonly ReckoningStep[],
): Reckoned {
  const moved = shiftEnd ? nextWorkingDay(end, holidays) : { date: end, steps: [] };
  return { end: formatDate(end), due: formatDate(moved.date), steps: [...steps, ...moved.steps] };
}
