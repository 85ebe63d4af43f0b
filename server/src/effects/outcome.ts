import type { CaseState, Effect, Outcome } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import type { Deps } from "../deps.ts";
import { liveOf, loadProgram, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import type { CaseRecord } from "../store/index.ts";
import { missedBy, type Missed } from "./missed.ts";
import { perform, type Later } from "./perform.ts";
import { NotTaken, settleSurely } from "./settle.ts";

/** What comes of an effect. What is thrown may pass: a mail server that does not answer, a full disk. */
export async function outcomeOf(
  deps: Deps,
  town: Town,
  record: CaseRecord,
  state: CaseState,
  effect: Effect,
): Promise<Outcome | Later | Missed> {
  const { caseId } = record;
  const program = await loadProgram(town, record.program);
  const place = placeOf(town, await liveOf(town, record.service, program));
  try {
    return await perform({ deps, town, caseId, program, state, place, effect, now: deps.clock() });
  } catch (error) {
    noteFailure(deps, town, effect.kind, error instanceof Error ? error.name : "unknown");
    return missedBy(error);
  }
}

export const noteFailure = ({ log }: Deps, { profile }: Town, kind: string, code: string): void =>
  log({ level: "warn", event: "effect-failed", kind, org: profile.id, code });

/** Performs one effect of a case before its time, because somebody waits for how it ends. */
export async function performNow(deps: Deps, town: Town, record: CaseRecord, effect: Effect): Promise<void> {
  const state = stateOf(record);
  const outcome = state === null ? null : await outcomeOf(deps, town, record, state, effect);
  if (outcome === null || outcome.type === "later" || outcome.type === "missed") return;
  // What the case does not take now, the worker tries again, and says so.
  await settleSurely({ deps, town, caseId: record.caseId }, effect, outcome).catch((error: unknown) => {
    if (!(error instanceof NotTaken)) throw error;
  });
}
