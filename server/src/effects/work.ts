import { dueTimers, type CaseState, type Effect, type Outcome } from "@blaupause/engine";
import { stateOf } from "../cases/storedState.ts";
import type { Deps } from "../deps.ts";
import type { CaseRecord, EffectRow } from "../store/index.ts";
import { inSpan } from "../watch/span.ts";
import { watchOf } from "../watch/watch.ts";
import { noteFailure, outcomeOf } from "./outcome.ts";
import type { Later } from "./perform.ts";
import { isGivenUp, REQUEST } from "./request.ts";
import { defer, NotTaken, settleSurely, take, type Served } from "./settle.ts";
import type { Unsettled } from "./unsettled.ts";

const MOST_TRIES = 6;
/** More than of tries: where a database is slow for long, leases run out under processes that live. */
const MOST_DEATHS = 12;
const GAVE_UP: Outcome = { type: "failed", code: "gave-up" };

/** Asked before each effect: is the case still ours, and is there time? */
export type GoesOn = () => Promise<boolean>;

export interface Work extends Served {
  /** So often in a row whoever had the case died while it was at it. */
  readonly deaths: number;
  readonly unsettled: Unsettled;
}

/** Why something of a case did not go on. */
export interface Trouble {
  readonly code: string;
  /** What was due by then was tried, or waits for what was. */
  readonly at: string;
}

/**
 * A case whose time has come gets its timers fired and its effects performed. Null: all of it went on. Else something is
 * tried again later; a timer that cannot fire holds up no letter.
 */
export async function serve(work: Work, goesOn: GoesOn): Promise<Trouble | null> {
  const ofTimers = await troubleIn(() => fireTimers(work));
  const { code: ofEffects, at } = await performEffects(work, goesOn);
  const code = ofTimers ?? ofEffects;
  return code === null ? null : { code, at };
}

/** Null where there was none. */
async function troubleIn(act: () => Promise<void>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    return error instanceof NotTaken ? error.code : error instanceof Error ? error.name : "unknown";
  }
}

async function fireTimers(work: Work): Promise<void> {
  const record = await work.town.store.cases.load(work.caseId);
  const state = record === null ? null : stateOf(record);
  const due = state === null ? [] : dueTimers(state, work.deps.clock());
  for (const { id: timer, due: at } of due)
    await take(work, { type: "fireTimer", id: `timer:${timer}:${at}`, timer });
}

/** Most effects one case may have performed in one round; the rest waits for the next. */
const AT_ONCE = 20;

async function performEffects(work: Work, goesOn: GoesOn) {
  // Those of whom the applicant could not be told: what else is due goes on without them.
  const untold = new Set<string>();
  let at = work.deps.clock();
  const code = await troubleIn(async () => {
    if (work.deaths > 0) await noteDeaths(work);
    for (let count = 0; count < AT_ONCE && (await goesOn()); count += 1) {
      at = work.deps.clock();
      const row = await firstDue(work, at, untold);
      if (row === undefined) return;
      if (!(await carryOut(work, row))) untold.add(row.id);
    }
  });
  return { code: code ?? (untold.size > 0 ? "not-told" : null), at };
}

/** What no step waits for comes last: a mail that cannot be sent holds nothing else of its case up. */
async function firstDue(
  { town, caseId }: Work,
  at: string,
  untold: ReadonlySet<string>,
): Promise<EffectRow | undefined> {
  const due = (await town.store.cases.dueEffects(caseId, at)).filter(({ id }) => !untold.has(id));
  return due.find(({ kind }) => kind !== REQUEST) ?? due[0];
}

/**
 * Whoever died over the case may have died of its next effect. Once it is anybody's bad luck; so often in a row it is
 * given up like one that fails, before it ends the next process.
 */
async function noteDeaths(work: Work): Promise<void> {
  const { deps, town, deaths } = work;
  const row = await firstDue(work, deps.clock(), new Set());
  if (row === undefined) return;
  noteFailure(deps, town, row.kind, "process-ended");
  if (deaths < MOST_DEATHS) return;
  if (row.kind === REQUEST) await noteTold(work, row, false);
  else await settleSurely(work, row.body as Effect, GAVE_UP);
}

/** False: it was not done, and is due all the same. */
async function carryOut(work: Work, row: EffectRow): Promise<boolean> {
  const { town, caseId, unsettled } = work;
  const record = await town.store.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  // Erased meanwhile, and nothing of it is due any more.
  if (record === null || state === null) return true;
  const effect = row.body as Effect;
  const outcome = unsettled.find(caseId, row) ?? (await performed(work, record, state, row));
  if (outcome === null) return tryLater(work, row);
  if (outcome.type === "later")
    await defer(work, effect, outcome.isSilent === true ? row.tries : 0, outcome.until);
  else {
    unsettled.keep(caseId, row, outcome);
    if (row.kind === REQUEST) await noteTold(work, row, outcome.type === "done");
    else await settleSurely(work, effect, outcome);
    unsettled.forget(caseId, row);
  }
  return true;
}

async function performed({ deps, town }: Work, record: CaseRecord, state: CaseState, row: EffectRow) {
  const effect = row.body as Effect;
  const watch = watchOf(deps, town);
  watch?.lag(Math.max(0, Date.parse(deps.clock()) - Date.parse(row.due ?? deps.clock())) / 1000);
  const outcome = await inSpan("effect", { kind: effect.kind }, () =>
    outcomeOf(deps, town, record, state, effect),
  );
  watch?.effect(effect.kind, endOf(outcome));
  return outcome;
}

const endOf = (outcome: Outcome | Later | null): Outcome["type"] | "deferred" =>
  outcome === null || outcome.type === "later" ? "deferred" : outcome.type;

/** It failed once more. False: nothing notes when it is tried again, so its case has to rest. */
async function tryLater(work: Work, row: EffectRow): Promise<boolean> {
  if (row.kind === REQUEST) return giveUpTelling(work, row);
  const effect = row.body as Effect;
  const tries = row.tries + 1;
  if (tries >= MOST_TRIES) await settleSurely(work, effect, GAVE_UP);
  else await defer(work, effect, tries, backOff(work.deps, tries));
  return true;
}

async function giveUpTelling(work: Work, row: EffectRow): Promise<boolean> {
  const { deps, town, caseId } = work;
  if (!isGivenUp(row, deps.clock())) return false;
  deps.log({ level: "warn", event: "request-given-up", org: town.profile.id, case: caseId });
  await noteTold(work, row, false);
  return true;
}

const noteTold = (work: Work, { id: task }: EffectRow, sent: boolean): Promise<void> =>
  take(work, { type: "noteTold", id: `told:${task}`, task, sent });

/** Back-off: half a minute, doubled each time, at most an hour. */
const backOff = (deps: Deps, tries: number): string =>
  later(deps, Math.min(30_000 * 2 ** (tries - 1), 3_600_000));

const later = ({ clock }: Deps, ms: number): string => new Date(Date.parse(clock()) + ms).toISOString();
