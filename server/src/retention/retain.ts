import { addPeriod } from "@blaupause/engine";
import { localDate, parseInstant } from "@blaupause/feel";
import type { Organisation } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import { loadProgram, type Town } from "../offering/loadOffering.ts";
import { todayIn } from "../api/day.ts";
import { settleLines, withLine } from "../owed/withLine.ts";
import { RETENTION } from "../people/log.ts";
import type { ListedCase } from "../store/index.ts";
import { apart } from "./apart.ts";
import { beginErasing, holdOf } from "./hold.ts";

const PAGE = 100;
/** Where a service says nothing: as long as tax law asks. */
const USUAL = "P10Y";

/**
 * Erases closed cases whose time is over, unless somebody holds them. What proves it stays: the envelope of each event,
 * the event that says why and when, and a line in the organisation's log. How many.
 */
export async function eraseOverdue(deps: Deps): Promise<number> {
  let erased = 0;
  for (const { id, profile } of await deps.store.platform.list()) {
    if (deps.isStopping?.() === true) break;
    erased +=
      (await apart(deps, `erase-overdue ${id}`, () =>
        inTown(deps, { profile: profile as Organisation, store: deps.store.organisation(id) }),
      )) ?? 0;
  }
  return erased;
}

async function inTown(deps: Deps, town: Town): Promise<number> {
  const today = todayIn(deps, town);
  await settleLines(deps, town.store);
  let [erased, cursor] = [0, undefined as string | undefined];
  do {
    const page = await town.store.cases.heads({
      status: "closed",
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    // A case that cannot be read keeps no other one here longer than it may stay.
    for (const one of page.cases)
      erased += (await apart(deps, "erase", () => eraseIfOver(deps, town, one, today))) ?? 0;
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined && deps.isStopping?.() !== true);
  if (erased > 0) deps.log({ level: "info", event: "cases-erased", org: town.profile.id, count: erased });
  return erased;
}

const eraseIfOver = async (deps: Deps, town: Town, one: ListedCase, today: string): Promise<number> =>
  (await isOver(town, one, today)) ? erase(deps, town, one) : 0;

/** The time begins with the day the case was closed on; before that day is known to be over nothing is opened. */
async function isOver(
  town: Town,
  { caseId, program, receivedAt }: ListedCase,
  today: string,
): Promise<boolean> {
  const { service } = await loadProgram(town, program);
  const length = service.retention?.closed ?? USUAL;
  if (today <= endOf(town, receivedAt, length)) return false;
  const closed = (await town.store.cases.events(caseId)).findLast(({ type }) => type === "caseClosed");
  return (
    closed !== undefined &&
    today > endOf(town, closed.at, length) &&
    (await holdOf(town.store, caseId)) === null
  );
}

/** The last day on which it is kept; a length nobody can read keeps for good. */
function endOf({ profile }: Town, from: string, length: string): string {
  const instant = parseInstant(from);
  const day = instant === null ? null : localDate(instant, profile.zone);
  return (
    (day === null ? null : addPeriod(day, length, { holidays: null, shiftEnd: false }))?.end ?? "9999-12-31"
  );
}

async function erase(deps: Deps, { store }: Town, { caseId, number }: ListedCase): Promise<number> {
  const event = { at: deps.clock(), actor: "retention", body: { reason: "retention" } };
  if (!(await beginErasing(store, caseId, event.at))) return 0;
  const proof = { type: "erased", caseId } as const;
  const line = { by: RETENTION, what: "case-erased", about: number ?? caseId, proof } as const;
  const done = await withLine(deps, store, line, async () => (await store.cases.erase(caseId, event)).ok);
  return done ? 1 : 0;
}
