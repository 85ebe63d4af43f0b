import { localDate, parseInstant } from "@blaupause/feel";
import type { Town } from "../offering/loadOffering.ts";
import type { CounterValue } from "../store/index.ts";

/** A number for a case, not taken yet, and the counter it comes from. */
export interface CaseNumber {
  readonly text: string;
  readonly claim: CounterValue;
}

/** `KS-2026-00417`: the town's prefix, the year here, and a number that only rises. */
export async function proposeNumber({ profile, store }: Town, at: string): Promise<CaseNumber> {
  const instant = parseInstant(at);
  const year = instant === null ? null : localDate(instant, profile.zone)?.year;
  const counter = `case-${year}`;
  const value = await store.counters.propose(counter);
  return { text: `${profile.prefix}-${year}-${String(value).padStart(5, "0")}`, claim: { counter, value } };
}
