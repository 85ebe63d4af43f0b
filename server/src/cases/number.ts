import { patternOf, printNumber, shapeOf } from "@blaupause/model";
import type { Town } from "../offering/loadOffering.ts";
import type { CounterValue } from "../store/index.ts";
import { caseCounter, cashCounter, givenCounter, seriesOf, yearHere, type Count } from "./series.ts";

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
  return withClaims(textsOf(town, counted), claims);
}

/** So many that are given are passed over one by one; then in steps that double. */
const ONE_BY_ONE = 8;

/**
 * The same, taken at once: for whom another server was faster, so that nobody loses that race for ever. Where numbers
 * are given that the count does not know of, by a pattern that was just changed, it gets beyond them.
 */
export async function drawNumber(town: Town, at: string, attempt = 1): Promise<CaseNumber> {
  const { counters } = town.store;
  const counted = await counts(town, at, async ({ counter, above }) => {
    if (attempt <= ONE_BY_ONE) return counters.next(counter, above);
    const beyond = (await counters.taken(counter)) + 2 ** (attempt - ONE_BY_ONE);
    return counters.next(counter, Math.max(above, beyond));
  });
  return withClaims(textsOf(town, counted), []);
}

type Texts = Pick<CaseNumber, "text" | "cash">;
/** The counts before the numbers: only whoever has the count may have what it comes to. */
function withClaims(texts: Texts, counts: readonly CounterValue[]): CaseNumber {
  const counters = new Set([texts.text, texts.cash ?? texts.text].map(givenCounter));
  return { ...texts, claims: [...counts, ...Array.from(counters, (counter) => ({ counter, value: 1 }))] };
}

/** Running numbers, and the year they are counted in. */
export interface Counted {
  readonly year: string;
  readonly value: number;
  readonly cash: number;
}

/** What comes next by each count, wherever it is to begin; nothing is taken by asking. */
export async function nextOfEach(town: Town, at: string) {
  const year = yearHere(town.profile, at);
  const shape = shapeOf(town.profile.numbers?.cash ?? "");
  const after = async (counter: string): Promise<number> => (await town.store.counters.taken(counter)) + 1;
  return {
    year,
    value: await after(caseCounter(year)),
    cashOfYear: await after(cashCounter("{jahr}", year)),
    cash: await after(cashCounter(shape, year)),
    shape,
  };
}

/** The numbers that come next; nothing is taken by asking. */
export const nextNumbers = (town: Town, at: string): Promise<Counted> =>
  counts(
    town,
    at,
    async ({ counter, above }) => Math.max(await town.store.counters.taken(counter), above) + 1,
  );

async function counts(town: Town, at: string, count: (one: Count) => Promise<number>): Promise<Counted> {
  const { year, case: own, cash } = seriesOf(town, at);
  const value = await count(own);
  return { year, value, cash: cash === null ? value : await count(cash) };
}

function textsOf({ profile }: Town, { year, value, cash }: Counted): Texts {
  const { numbers } = profile;
  return {
    text: printNumber(patternOf(profile.prefix, numbers?.case), year, value),
    cash: numbers?.cash === undefined ? undefined : printNumber(numbers.cash, year, cash),
  };
}
