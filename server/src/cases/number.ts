import { patternOf, printNumber } from "@blaupause/model";
import { localDate, parseInstant } from "@blaupause/feel";
import type { Town } from "../offering/loadOffering.ts";
import type { CounterValue } from "../store/index.ts";

/** A number for a case, and what the case's first step has to claim of it; nothing where it is taken already. */
export interface CaseNumber {
  readonly text: string;
  /** What payments are known by; absent: the same. */
  readonly cash: string | undefined;
  readonly claim: CounterValue | undefined;
}

/** `KS-2026-00417`: the town's pattern, the year here, and a number that only rises. Taken with the case itself. */
export async function proposeNumber(town: Town, at: string): Promise<CaseNumber> {
  const year = yearHere(town, at);
  const counter = counterOf(year);
  const value = await town.store.counters.propose(counter);
  return { ...textsOf(town, year, value), claim: { counter, value } };
}

/** The same, taken at once: for whom another server was faster, so that nobody loses that race for ever. */
export async function drawNumber(town: Town, at: string): Promise<CaseNumber> {
  const year = yearHere(town, at);
  const value = await town.store.counters.next(counterOf(year));
  return { ...textsOf(town, year, value), claim: undefined };
}

/** The number that comes next and the year it is counted in; nothing is taken by asking. */
export async function nextNumber(
  town: Town,
  at: string,
): Promise<{ readonly year: string; readonly value: number }> {
  const year = yearHere(town, at);
  return { year, value: (await town.store.counters.taken(counterOf(year))) + 1 };
}

const counterOf = (year: string): string => `case-${year}`;
/** Both are made of one running number, so that neither is given twice and none is left out. */
function textsOf({ profile }: Town, year: string, value: number): Pick<CaseNumber, "text" | "cash"> {
  const { numbers } = profile;
  return {
    text: printNumber(patternOf(profile.prefix, numbers?.case), year, value),
    cash: numbers?.cash === undefined ? undefined : printNumber(numbers.cash, year, value),
  };
}

function yearHere({ profile }: Town, at: string): string {
  const instant = parseInstant(at);
  return String(instant === null ? null : localDate(instant, profile.zone)?.year);
}
