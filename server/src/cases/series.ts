import { hasYear, type Organisation } from "@blaupause/model";
import { localDate, parseInstant } from "@blaupause/feel";
import type { Town } from "../offering/loadOffering.ts";

/** A counter, and what its next number is above even if nothing was given yet. */
export interface Count {
  readonly counter: string;
  readonly above: number;
}
/** What the numbers of a case are counted by. */
export interface Series {
  /** In which its cases are counted, here. */
  readonly year: string;
  readonly case: Count;
  /** Null: payments have the number of their case. */
  readonly cash: Count | null;
}

/** So many numbers are left out where one count follows another: cases that begin in this moment may still take them. */
export const APART = 100;

/**
 * Cases are counted within the year. Payments are counted with them, or for themselves from a number on; once they have
 * been, nothing that was given then is given again, whatever is chosen later.
 */
export async function seriesOf({ profile, store }: Town, at: string): Promise<Series> {
  const year = yearHere(profile, at);
  const { cash, caseFrom = 1, cashFrom } = profile.numbers ?? {};
  const counter = caseCounter(year);
  if (cash === undefined) return { year, case: { counter, above: caseFrom - 1 }, cash: null };
  if (cashFrom !== undefined) {
    const own = { counter: hasYear(cash) ? cashCounter(year) : "cash", above: cashFrom - 1 };
    return { year, case: { counter, above: caseFrom - 1 }, cash: own };
  }
  const before = await store.counters.taken(cashCounter(year));
  const above = before === 0 ? 0 : before + APART - 1;
  return { year, case: { counter, above: Math.max(caseFrom - 1, above) }, cash: null };
}

export const caseCounter = (year: string): string => `case-${year}`;
export const cashCounter = (year: string): string => `cash-${year}`;

export function yearHere({ zone }: Pick<Organisation, "zone">, at: string): string {
  const instant = parseInstant(at);
  return String(instant === null ? null : localDate(instant, zone)?.year);
}
