import { addDays, formatDate, type DateValue } from "@blaupause/feel";
import { dayOff } from "./holidays.ts";
import type { Reckoned, ReckoningStep } from "./reckoning.ts";

export interface Moved {
  readonly date: DateValue;
  readonly steps: readonly ReckoningStep[];
}

/** The day itself, or the first working day after it; one step for each day that is skipped. */
export function nextWorkingDay(start: DateValue, land: string | null): Moved {
  const steps: ReckoningStep[] = [];
  let date = start;
  for (let off = dayOff(date, land); off !== null; off = dayOff(date, land)) {
    const next = addDays(date, 1);
    if (next === null) break;
    steps.push({ ...off, from: formatDate(date), to: formatDate(next) });
    date = next;
  }
  return { date, steps };
}

/** Longest count of working days: forty years. */
const MOST = 10_000;

/** So many working days after an event; its own day does not count. Null for no whole count of days. */
export function addWorkingDays(start: DateValue, count: number, land: string | null): Reckoned | null {
  if (!Number.isInteger(count) || count < 1 || count > MOST) return null;
  let date = start;
  for (let left = count; left > 0; left -= dayOff(date, land) === null ? 1 : 0) {
    const next = addDays(date, 1);
    if (next === null) return null;
    date = next;
  }
  const due = formatDate(date);
  const step: ReckoningStep = {
    code: "workingDays",
    from: formatDate(start),
    to: due,
    length: String(count),
  };
  return { end: due, due, steps: [step] };
}
