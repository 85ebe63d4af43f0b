import { canCoincide, hasYear, patternOf, shapeOf, type Json, type Organisation } from "@blaupause/model";
import { caseCounter, yearHere } from "../cases/series.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Organisation as Stored, OrganisationStore } from "../store/index.ts";
import type { Fault } from "./judge.ts";

// That no number is given twice is seen to where it is given (`cases/number.ts`). Here a new pattern is kept from making
// numbers that are all given already: of patterns that were ever in use no two make the same one, and a count that
// follows another one by the same pattern begins above it. Cases, and payments counted with them, are one count;
// payments counted for themselves another.

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

const isSame = (one: Used, other: Used): boolean => isAlike(one, other) && one.count === other.count;
const isAlike = (one: Used, other: Used): boolean => shapeOf(one.pattern) === shapeOf(other.pattern);

/** Patterns that could make numbers which were given already by another pattern, or by another count. */
export async function patternFaults(
  deps: Deps,
  profile: Organisation,
  before: Stored | null,
): Promise<readonly Fault[]> {
  if (before === null) return [];
  const stored = before.profile as unknown as Organisation;
  const [own, known] = [patternsOf(profile), patternsOf(stored)];
  const { numbers: { cash, cashFrom } = {} } = profile;
  const fresh = own.filter((one) => !known.some((other) => isSame(one, other)));
  if (fresh.length === 0 && cashFrom === stored.numbers?.cashFrom) return [];
  const { used } = await pastOf(deps, before);
  const isGiven = (one: Used): boolean =>
    used.some(
      (other) => !isSame(one, other) && !isNext(one, other) && canCoincide(one.pattern, other.pattern),
    );
  const given = fresh.filter(isGiven);
  if (given.length > 0) return given.map(faultOf(cash));
  const follows = own.some((one) => used.some((other) => isNext(one, other)));
  return follows && !(await beginsAbove(deps, profile))
    ? [{ field: "numbers.cashFrom", code: "begins-low" }]
    : [];
}

const faultOf =
  (cash: string | undefined) =>
  ({ pattern }: Used): Fault => ({
    field: pattern === cash ? "numbers.cash" : "numbers.case",
    code: "given-before",
  });

/** Payments that were counted with the cases may go on by a count of their own, above what was given in the year. */
const isNext = (one: Used, other: Used): boolean =>
  one.count === "cash" && other.count === "cases" && hasYear(one.pattern) && isAlike(one, other);

async function beginsAbove({ store, clock }: Deps, { id, numbers, ...more }: Organisation): Promise<boolean> {
  const given = await store.organisation(id).counters.taken(caseCounter(yearHere(more, clock())));
  return given === 0 || (numbers?.cashFrom ?? 0) > given;
}

/** What was in use is kept for good, once numbers were made by it. */
export async function keepPatterns(deps: Deps, before: Stored | null): Promise<void> {
  if (before === null) return;
  const { records } = deps.store.organisation(before.id);
  const { rev, ...past } = await pastOf(deps, before);
  const content = past as unknown as Json;
  const kept = await records.save({ kind: KIND, id: ID, rev, expires: null, content });
  // Somebody else saves in this moment: what is in use by that is not known here.
  if (!kept.ok) throw new Refusal(409, "saved-by-another");
}

/** With the patterns of now, where a case has begun since they were laid down. */
async function pastOf(deps: Deps, before: Stored): Promise<Past & { readonly rev: number }> {
  const profile = before.profile as unknown as Organisation;
  const store = deps.store.organisation(before.id);
  const found = await store.records.get(KIND, ID);
  const year = yearHere(profile, deps.clock());
  const since = { year, taken: await store.counters.taken(caseCounter(year)) };
  const { used, since: last } = (found?.content ?? { used: [], since: null }) as unknown as Past;
  const isIdle = last === null ? await hasNoCase(store) : last.year === year && last.taken === since.taken;
  const more = isIdle ? [] : patternsOf(profile).filter((one) => !used.some((other) => isSame(one, other)));
  return { used: [...used, ...more], since, rev: found?.rev ?? 0 };
}

const hasNoCase = async ({ cases }: OrganisationStore): Promise<boolean> =>
  (await cases.list({ limit: 1 })).cases.length === 0;
