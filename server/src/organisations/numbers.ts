import { canCoincide, patternOf, type Json, type Organisation } from "@blaupause/model";
import { caseCounter, yearHere } from "../cases/series.ts";
import type { Deps } from "../deps.ts";
import type { Organisation as Stored, OrganisationStore } from "../store/index.ts";
import type { Fault } from "./judge.ts";

// No number is given twice because no two patterns that were ever in use make the same one, and the count behind a
// pattern only rises. Cases, and payments counted with them, are one count; payments counted for themselves another.

/** A pattern and by which count its numbers were made. */
interface Used {
  readonly pattern: string;
  readonly count: "cases" | "cash";
}
interface Past {
  readonly used: readonly Used[];
  /** As far as cases were counted when the patterns of now were laid down. */
  readonly since: { readonly year: string; readonly taken: number } | null;
}
const [KIND, ID] = ["settings", "number-patterns"];

const patternsOf = ({ prefix, numbers = {} }: Organisation): readonly Used[] => {
  const { case: own, cash, cashFrom } = numbers;
  const cases: Used = { pattern: patternOf(prefix, own), count: "cases" };
  return cash === undefined
    ? [cases]
    : [cases, { pattern: cash, count: cashFrom === undefined ? "cases" : "cash" }];
};

const isSame = (one: Used, other: Used): boolean =>
  one.pattern === other.pattern && one.count === other.count;

/** Patterns that could make numbers which were given already by another pattern, or by another count. */
export async function patternFaults(
  deps: Deps,
  profile: Organisation,
  before: Stored | null,
): Promise<readonly Fault[]> {
  if (before === null) return [];
  const known = patternsOf(before.profile as unknown as Organisation);
  const fresh = patternsOf(profile).filter((one) => !known.some((other) => isSame(one, other)));
  if (fresh.length === 0) return [];
  const { used } = await pastOf(deps, before);
  const isGiven = (one: Used): boolean =>
    used.some((other) => !isSame(one, other) && canCoincide(one.pattern, other.pattern));
  const { cash } = profile.numbers ?? {};
  return fresh.filter(isGiven).map(({ pattern }) => ({
    field: pattern === cash ? "numbers.cash" : "numbers.case",
    code: "given-before",
  }));
}

/** What was in use is kept for good, once numbers were made by it. */
export async function keepPatterns(deps: Deps, before: Stored | null): Promise<void> {
  if (before === null) return;
  const { records } = deps.store.organisation(before.id);
  const rev = (await records.get(KIND, ID))?.rev ?? 0;
  const content = (await pastOf(deps, before)) as unknown as Json;
  await records.save({ kind: KIND, id: ID, rev, expires: null, content });
}

/** With the patterns of now, where a case has begun since they were laid down. */
async function pastOf(deps: Deps, before: Stored): Promise<Past> {
  const profile = before.profile as unknown as Organisation;
  const store = deps.store.organisation(before.id);
  const found = (await store.records.get(KIND, ID))?.content as unknown as Past | undefined;
  const year = yearHere(profile, deps.clock());
  const since = { year, taken: await store.counters.taken(caseCounter(year)) };
  const { used, since: last } = found ?? { used: [], since: null };
  const isIdle = last === null ? await hasNoCase(store) : last.year === year && last.taken === since.taken;
  const more = isIdle ? [] : patternsOf(profile).filter((one) => !used.some((other) => isSame(one, other)));
  return { used: [...used, ...more], since };
}

const hasNoCase = async ({ cases }: OrganisationStore): Promise<boolean> =>
  (await cases.list({ limit: 1 })).cases.length === 0;
