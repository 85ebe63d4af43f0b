import { patternOf, printNumber } from "@blaupause/model";
import type { Town } from "../offering/loadOffering.ts";
import type { CounterValue } from "../store/index.ts";
import { seriesOf, type Count } from "./series.ts";

/** A number for a case, and what the case's first step has to claim of it; nothing where it is taken already. */
export interface CaseNumber {
  readonly text: string;
  /** What payments are known by; absent: the same. */
  readonly cash: string | undefined;
  readonly claims: readonly CounterValue[];
}

/** `KS-2026-00417`: the town's pattern, the year here, and a number that only rises. Taken with the case itself. */
export async function proposeNumber(town: Town, at: string): Promise<CaseNumber> {
  const claims: CounterValue[] = [];
  const counted = await counts(town, at, async ({ counter, above }) => {
    const value = await town.store.counters.propose(counter, above);
    claims.push({ counter, value });
    return value;
  });
  return { ...textsOf(town, counted), claims };
}

/** The same, taken at once: for whom another server was faster, so that nobody loses that race for ever. */
export async function drawNumber(town: Town, at: string): Promise<CaseNumber> {
  const counted = await counts(town, at, ({ counter, above }) => town.store.counters.next(counter, above));
  return { ...textsOf(town, counted), claims: [] };
}

/** Running numbers, and the year they are counted in. */
export interface Counted {
  readonly year: string;
  readonly value: number;
  readonly cash: number;
}

/** The numbers that come next; nothing is taken by asking. */
export const nextNumber = (town: Town, at: string): Promise<Counted> =>
  counts(
    town,
    at,
    async ({ counter, above }) => Math.max(await town.store.counters.taken(counter), above) + 1,
  );

async function counts(town: Town, at: string, count: (one: Count) => Promise<number>): Promise<Counted> {
  const { year, case: own, cash } = await seriesOf(town, at);
  const value = await count(own);
  return { year, value, cash: cash === null ? value : await count(cash) };
}

function textsOf({ profile }: Town, { year, value, cash }: Counted): Pick<CaseNumber, "text" | "cash"> {
  const { numbers } = profile;
  return {
    text: printNumber(patternOf(profile.prefix, numbers?.case), year, value),
    cash: numbers?.cash === undefined ? undefined : printNumber(numbers.cash, year, cash),
  };
}
