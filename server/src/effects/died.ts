import type { Effect, Outcome } from "@blaupause/engine";
import { firstDue } from "./due.ts";
import { noteFailure } from "./outcome.ts";
import { REQUEST, tellGivenUp } from "./request.ts";
import { noteTold, settleSurely } from "./settle.ts";
import type { GoesOn, Work } from "./work.ts";

/** More than of tries: where a database is slow for long, leases run out under processes that live. */
const MOST_DEATHS = 12;
export const GAVE_UP: Outcome = { type: "failed", code: "gave-up" };

/**
 * Whoever died over the case may have died of its next effect. Once it is anybody's bad luck; so often in a row it is
 * given up like one that fails, before it ends the next process. True: it was.
 */
export async function noteDeaths(work: Work, goesOn: GoesOn): Promise<boolean> {
  const { deps, town, caseId, deaths } = work;
  deps.log({ level: "warn", event: "process-ended", org: town.profile.id, case: caseId, times: deaths });
  const row = await firstDue(work, deps.clock(), new Set());
  if (row === undefined) return false;
  noteFailure(deps, town, row.kind, "process-ended");
  if (deaths < MOST_DEATHS || !(await goesOn())) return false;
  if (row.kind !== REQUEST) await settleSurely(work, row.body as Effect, GAVE_UP);
  else {
    tellGivenUp(work);
    await noteTold(work, row.id, false);
  }
  return true;
}

/** Nothing but its timers is left to blame: they are left alone, and tried once in a while. */
export const isDeadly = (deaths: number): boolean => deaths >= MOST_DEATHS && deaths % 2 === 0;
