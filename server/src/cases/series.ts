import { asPaid, hasYear, shapeOf, type Organisation } from "@blaupause/model";
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

/** Cases are counted within the year; payments with them, or for themselves: within the year if their pattern names it. */
export function seriesOf({ profile }: Pick<Town, "profile">, at: string): Series {
  const year = yearHere(profile, at);
  const { cash, caseFrom = 1, cashFrom } = profile.numbers ?? {};
  const own = cash === undefined || cashFrom === undefined ? null : { cash, above: cashFrom - 1 };
  return {
    year,
    case: { counter: caseCounter(year), above: caseFrom - 1 },
    cash: own && { counter: cashCounter(own.cash, year), above: own.above },
  };
}

export const caseCounter = (year: string): string => `case-${year}`;
/** Over the years, each shape of a pattern for itself: whoever begins anew with another one begins where she says. */
export const cashCounter = (pattern: string, year: string): string =>
  hasYear(pattern) ? `cash-${year}` : `cash ${shapeOf(pattern)}`;

/**
 * Every number is also a counter of its own that is claimed once, with the case that has it: whatever an organisation
 * changes while somebody applies, and whatever that application has read of it, no number is given twice.
 */
export const givenCounter = (number: string): string => `given ${asPaid(number)}`;

export function yearHere({ zone }: Pick<Organisation, "zone">, at: string): string {
  const instant = parseInstant(at);
  return String(instant === null ? null : localDate(instant, zone)?.year);
}
