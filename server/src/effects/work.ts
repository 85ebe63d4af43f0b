import type { CaseState, Effect, Outcome } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import type { CaseRecord, EffectRow } from "../store/index.ts";
import { inSpan } from "../watch/span.ts";
import { watchOf } from "../watch/watch.ts";
import { begins, forgive } from "./blame.ts";
import { firstDue } from "./due.ts";
import { NO_TRIES, pauseAfter, triesAfter, wasLast, type Missed } from "./missed.ts";
import { outcomeOf } from "./outcome.ts";
import { isTooLate, REQUEST, tellGivenUp } from "./request.ts";
import { defer, noteTold, settleSurely, type Served } from "./settle.ts";
import { AT_ONCE, type Tried } from "./tried.ts";
import type { Unsettled } from "./unsettled.ts";

/** Asked before each effect: is the case still ours, and is there time? */
export type GoesOn = () => Promise<boolean>;

export interface Work extends Served {
  /** So often in a row whoever had the case died while it was at it. */
  readonly deaths: number;
  readonly unsettled: Unsettled;
}

export async function performEffects(work: Work, goesOn: GoesOn, tried: Tried): Promise<void> {
  for (let asked = 0; asked < AT_ONCE && (await goesOn());) {
    // What was tried and is due all the same: what else is due goes on without it.
    const row = await firstDue(work, work.deps.clock(), tried);
    if (row === undefined) return;
    tried.begin(row);
    const why = await carryOut(work, row);
    if (why !== null) tried.missed(why);
    // Any number of those of whom nobody is asked takes no turn of the others.
    if (why !== "silent") asked += 1;
  }
}

/** Null: it is done, or put off. Else it is due all the same. */
async function carryOut(work: Work, row: EffectRow): Promise<Missed["why"] | null> {
  const { town, caseId, unsettled } = work;
  const record = await town.store.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  // Erased meanwhile, and nothing of it is due any more.
  if (record === null || state === null) return null;
  const effect = row.body as Effect;
  if (work.deaths > 0 && !(await begins(work, row.id))) return giveUp(work, row);
  const outcome = unsettled.find(work, row) ?? (await performed(work, record, state, row));
  if (outcome.type === "missed") return tryAgain(work, row, outcome, refusedOf(state, row));
  if (outcome.type === "later") await defer(work, effect, NO_TRIES, outcome.until);
  else {
    unsettled.keep(work, row, outcome);
    if (row.kind === REQUEST) await noteTold(work, row.id, outcome.type === "done");
    else await settleSurely(work, effect, outcome);
    unsettled.forget(work, row);
  }
  return null;
}

/** Nobody came back from it, or it was tried for long: an official sees it, or the log says that nobody was told. */
async function giveUp(work: Work, row: EffectRow): Promise<null> {
  if (row.kind !== REQUEST) await settleSurely(work, row.body as Effect, GAVE_UP);
  else {
    tellGivenUp(work);
    await noteTold(work, row.id, false);
  }
  await forgive(work, row.id);
  return null;
}
const GAVE_UP: Outcome = { type: "failed", code: "gave-up" };

async function performed({ deps, town }: Work, record: CaseRecord, state: CaseState, row: EffectRow) {
  const effect = row.body as Effect;
  const watch = watchOf(deps, town);
  watch?.lag(Math.max(0, Date.parse(deps.clock()) - Date.parse(row.due ?? deps.clock())) / 1000);
  const outcome = await inSpan("effect", { kind: effect.kind }, () =>
    outcomeOf(deps, town, record, state, effect),
  );
  const isPutOff = outcome.type === "later" || outcome.type === "missed";
  watch?.effect(effect.kind, isPutOff ? "deferred" : outcome.type);
  return outcome;
}

/** What nobody could be asked for costs no try. Nothing notes when a mail of a step is tried again: its case rests. */
async function tryAgain(
  work: Work,
  row: EffectRow,
  missed: Missed,
  refused: number,
): Promise<Missed["why"] | null> {
  if (missed.why === "silent") return missed.why;
  if (row.kind === REQUEST) return (await isTooLate(work, row.id)) ? giveUp(work, row) : missed.why;
  const tries = triesAfter(missed, { tries: row.tries, refused });
  if (wasLast(tries)) return giveUp(work, row);
  await defer(work, row.body as Effect, tries, inMs(work, pauseAfter(missed, tries)));
  return null;
}

function refusedOf({ tokens }: CaseState, { id }: EffectRow): number {
  const token = tokens[id];
  return token?.type === "effect" ? (token.refused ?? 0) : 0;
}

const inMs = ({ deps }: Work, ms: number): string => new Date(Date.parse(deps.clock()) + ms).toISOString();
