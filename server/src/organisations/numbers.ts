import { hasYear, type Organisation } from "@blaupause/model";
import { APART, caseCounter, cashCounter, yearHere } from "../cases/series.ts";
import type { Deps } from "../deps.ts";
import type { Organisation as Stored } from "../store/index.ts";
import type { Fault } from "./judge.ts";

type Numbers = NonNullable<Organisation["numbers"]>;

/** What does not go together in how numbers are written and counted. */
export function numberFaults({ cash, caseFrom = 1, caseTo, cashFrom, cashTo, ...more }: Numbers): Fault[] {
  return [
    ...(caseTo !== undefined && caseTo < caseFrom ? [fault("caseTo", "below-start")] : []),
    ...(cashFrom !== undefined && cash === undefined ? [fault("cash", "needs-pattern")] : []),
    ...(cashFrom !== undefined && cash !== undefined && cash === more.case
      ? [fault("cash", "same-pattern")]
      : []),
    ...(cashFrom === undefined && (cashTo !== undefined || (cash !== undefined && !hasYear(cash)))
      ? [fault("cashFrom", "needs-start")]
      : []),
    ...(cashTo !== undefined && cashTo < (cashFrom ?? 1) ? [fault("cashTo", "below-start")] : []),
  ];
}

const fault = (field: keyof Numbers, code: Fault["code"]): Fault => ({ field: `numbers.${field}`, code });

/**
 * Payments that were counted with the cases have had their numbers: those that are counted for themselves from now on
 * begin above them, and above what is being given in this moment.
 */
export async function startFaults(
  deps: Deps,
  profile: Organisation,
  before: Stored | null,
): Promise<Fault[]> {
  const start = startOf(deps, profile, before);
  if (start === null) return [];
  const given = await start.counters.taken(caseCounter(start.year));
  return given > 0 && start.from < given + APART ? [fault("cashFrom", "given-before")] : [];
}

/** What begins begins there, even if another beginning is laid down before the first number is given. */
export async function beginCount(deps: Deps, profile: Organisation, before: Stored | null): Promise<void> {
  const start = startOf(deps, profile, before);
  if (start !== null && start.from > 1) await start.counters.next(cashCounter(start.year), start.from - 2);
}

/** Null: payments are not counted for themselves within the year, or have been before. */
function startOf({ store, clock }: Deps, profile: Organisation, before: Stored | null) {
  const from = countsFrom(profile);
  if (before === null || from === null || countsFrom(before.profile as Organisation) !== null) return null;
  return { from, year: yearHere(profile, clock()), counters: store.organisation(profile.id).counters };
}

function countsFrom({ numbers: { cash, cashFrom } = {} }: Organisation): number | null {
  return cash !== undefined && cashFrom !== undefined && hasYear(cash) ? cashFrom : null;
}
