import type { CaseState, Effect } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import type { CaseRecord, EffectRow } from "../store/index.ts";
import { inSpan } from "../watch/span.ts";
import { watchOf } from "../watch/watch.ts";
import { GAVE_UP, isDeadly, noteDeaths } from "./died.ts";
import { firstDue } from "./due.ts";
import { isLastTry, pauseAfter, type Missed } from "./missed.ts";
import { outcomeOf } from "./outcome.ts";
import { isTooLate, REQUEST } from "./request.ts";
import { defer, noteTold, settleSurely, type Served } from "./settle.ts";
import { fireTimers, timersDue } from "./timers.ts";
import { codeIn, type Trouble } from "./trouble.ts";
import type { Unsettled } from "./unsettled.ts";

/** Asked before each effect: is the case still ours, and is there time? */
export type GoesOn = () => Promise<boolean>;

export interface Work extends Served {
  /** So often in a row whoever had the case died while it was at it. */
  readonly deaths: number;
  readonly unsettled: Unsettled;
}

/**
 * A case whose time has come gets its timers fired and its effects performed. Null: all of it went on. Else something is
 * tried again later; a timer that cannot fire holds up no letter, nor does one that ends the process: where somebody
 * died over the case, its letters come first.
 */
export async function serve(work: Work, goesOn: GoesOn): Promise<Trouble | null> {
  if (work.deaths > 0) return serveSuspect(work, goesOn);
  const ofTimers = await fireTimers(work);
  const { at, trouble } = await performEffects(work, goesOn);
  return ofTimers === null ? trouble : { type: "failed", code: ofTimers, at };
}

async function serveSuspect(work: Work, goesOn: GoesOn): Promise<Trouble | null> {
  let gaveUp = false;
  const ofDeaths = await codeIn(async () => {
    gaveUp = await noteDeaths(work, goesOn);
  });
  const { at, trouble } = await performEffects(work, goesOn);
  if (!gaveUp && isDeadly(work.deaths) && (await timersDue(work)).length > 0)
    return { type: "deadly", code: "process-ended", at };
  const code = ofDeaths ?? (await fireTimers(work));
  return code === null ? trouble : { type: "failed", code, at };
}

/** Most effects one case may have performed in one round; the rest waits for the next. */
const AT_ONCE = 20;

async function performEffects(work: Work, goesOn: GoesOn) {
  // What did not come about and is due all the same: what else is due goes on without it.
  const missed = new Map<string, Missed["why"]>();
  let at = work.deps.clock();
  const code = await codeIn(async () => {
    for (let count = 0; count < AT_ONCE && (await goesOn()); count += 1) {
      at = work.deps.clock();
      const row = await firstDue(work, at, missed);
      if (row === undefined) return;
      const why = await carryOut(work, row);
      if (why !== null) missed.set(row.id, why);
    }
  });
  return { at, trouble: troubleOf(code, [...missed.values()], at) };
}

function troubleOf(code: string | null, missed: readonly Missed["why"][], at: string): Trouble | null {
  if (code !== null) return { type: "failed", code, at };
  if (missed.length === 0) return null;
  const isSilent = missed.every((why) => why === "silent");
  return isSilent ? { type: "silent", code: "silent", at } : { type: "failed", code: "not-told", at };
}

/** Null: it is done, or put off. Else it is due all the same. */
async function carryOut(work: Work, row: EffectRow): Promise<Missed["why"] | null> {
  const { town, caseId, unsettled } = work;
  const record = await town.store.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  // Erased meanwhile, and nothing of it is due any more.
  if (record === null || state === null) return null;
  const effect = row.body as Effect;
  const outcome = unsettled.find(work, row) ?? (await performed(work, record, state, row));
  if (outcome.type === "missed") return tryAgain(work, row, outcome);
  if (outcome.type === "later") await defer(work, effect, 0, outcome.until);
  else {
    unsettled.keep(work, row, outcome);
    if (row.kind === REQUEST) await noteTold(work, row.id, outcome.type === "done");
    else await settleSurely(work, effect, outcome);
    unsettled.forget(work, row);
  }
  return null;
}

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
async function tryAgain(work: Work, row: EffectRow, missed: Missed): Promise<Missed["why"] | null> {
  if (missed.why === "silent") return missed.why;
  if (row.kind === REQUEST) return (await gaveUpTelling(work, row)) ? null : missed.why;
  const effect = row.body as Effect;
  const tries = row.tries + 1;
  if (isLastTry(missed, tries)) await settleSurely(work, effect, GAVE_UP);
  else await defer(work, effect, tries, inMs(work, pauseAfter(tries)));
  return null;
}

async function gaveUpTelling(work: Work, { id: task }: EffectRow): Promise<boolean> {
  if (!(await isTooLate(work, task))) return false;
  await noteTold(work, task, false);
  return true;
}

const inMs = ({ deps }: Work, ms: number): string => new Date(Date.parse(deps.clock()) + ms).toISOString();
