import { dueTimers, type CaseState, type Effect, type Outcome } from "@blaupause/engine";
import { handle, type Intent } from "../cases/handle.ts";
import { stateOf } from "../cases/storedState.ts";
import type { Deps } from "../deps.ts";
import { liveOf, loadProgram, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import type { CaseRecord } from "../store/index.ts";
import { inSpan } from "../watch/span.ts";
import { watchOf } from "../watch/watch.ts";
import { newId } from "../security/token.ts";
import { perform, type Later } from "./perform.ts";
import { isGivenUp, REQUEST } from "./request.ts";

const SYSTEM = { kind: "system", id: "system" } as const;
const MOST_TRIES = 6;

/** Asked before each effect: is the case still ours, and is there time? */
export type GoesOn = () => Promise<boolean>;

/**
 * A case whose time has come gets its timers fired and its effects performed. Null: all of it went on. Else why not: it
 * is tried again later.
 */
export async function serve(deps: Deps, town: Town, caseId: string, goesOn: GoesOn): Promise<string | null> {
  try {
    await fireTimers(deps, town, caseId);
    await performEffects(deps, town, caseId, goesOn);
    return null;
  } catch (error) {
    return error instanceof NotTaken ? error.code : error instanceof Error ? error.name : "unknown";
  }
}

/** The case does not take a step: it would not the next moment either. */
class NotTaken extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
/** Somebody else has done it meanwhile, or nobody waits for it any more. */
const GONE: ReadonlySet<string> = new Set(
  "timer-not-set effect-not-open task-not-open case-closed conflict erased no-such-case wrong-program".split(
    " ",
  ),
);
async function take(deps: Deps, town: Town, caseId: string, intent: Intent): Promise<void> {
  const result = await handle(deps, town, SYSTEM, caseId, intent);
  if (!result.ok && !GONE.has(result.rejection.code)) throw new NotTaken(result.rejection.code);
}

async function fireTimers(deps: Deps, town: Town, caseId: string): Promise<void> {
  const record = await town.store.cases.load(caseId);
  const state = record === null ? null : stateOf(record);
  const due = state === null ? [] : dueTimers(state, deps.clock());
  for (const { id: timer, due: at } of due)
    await take(deps, town, caseId, { type: "fireTimer", id: `timer:${timer}:${at}`, timer });
}

/** Most effects one case may have performed in one round; the rest waits for the next. */
const AT_ONCE = 20;

async function performEffects(deps: Deps, town: Town, caseId: string, goesOn: GoesOn): Promise<void> {
  for (let count = 0; count < AT_ONCE && (await goesOn()); count += 1) {
    const due = await town.store.cases.dueEffects(caseId, deps.clock());
    // What no step waits for comes last: a mail that cannot be sent holds nothing else up.
    const row = due.find(({ kind }) => kind !== REQUEST) ?? due[0];
    const record = row === undefined ? null : await town.store.cases.load(caseId);
    const state = record === null ? null : stateOf(record);
    if (row === undefined || record === null || state === null) return;
    const effect = row.body as Effect;
    const isOver = row.kind === REQUEST && isGivenUp(row, deps.clock());
    watchOf(deps, town)?.lag(
      Math.max(0, Date.parse(deps.clock()) - Date.parse(row.due ?? deps.clock())) / 1000,
    );
    const outcome: Outcome | Later | null = isOver
      ? { type: "failed", code: "gave-up" }
      : await inSpan("effect", { kind: effect.kind }, () => outcomeOf(deps, town, record, state, effect));
    watchOf(deps, town)?.effect(effect.kind, endOf(outcome));
    if (row.kind === REQUEST) {
      await noteTold(deps, town, caseId, effect, outcome);
      continue;
    }
    const tries = row.tries + 1;
    if (outcome?.type === "later") await defer(deps, town, caseId, effect, 0, outcome.until);
    else if (outcome !== null) await settleSurely(deps, town, caseId, effect, outcome);
    else if (tries >= MOST_TRIES)
      await settleSurely(deps, town, caseId, effect, { type: "failed", code: "gave-up" });
    else await defer(deps, town, caseId, effect, tries, backOff(deps, tries));
  }
}

/** Not sent this time: the case stays due, and is looked at again when it has rested. */
async function noteTold(
  deps: Deps,
  town: Town,
  caseId: string,
  { id: task }: Effect,
  outcome: Outcome | Later | null,
): Promise<void> {
  if (outcome === null) throw new NotTaken("not-told");
  const sent = outcome.type === "done";
  await take(deps, town, caseId, { type: "noteTold", id: `told:${task}`, task, sent });
}

/** Performs one effect of a case before its time, because somebody waits for how it ends. */
export async function performNow(deps: Deps, town: Town, record: CaseRecord, effect: Effect): Promise<void> {
  const state = stateOf(record);
  const outcome = state === null ? null : await outcomeOf(deps, town, record, state, effect);
  if (outcome === null || outcome.type === "later") return;
  // What the case does not take now, the worker tries again, and says so.
  await settleSurely(deps, town, record.caseId, effect, outcome).catch((error: unknown) => {
    if (!(error instanceof NotTaken)) throw error;
  });
}

const endOf = (outcome: Outcome | Later | null): Outcome["type"] | "deferred" =>
  outcome === null || outcome.type === "later" ? "deferred" : outcome.type;

/** Null when it failed in a way that may pass: a mail server that does not answer, a full disk. */
async function outcomeOf(
  deps: Deps,
  town: Town,
  record: CaseRecord,
  state: CaseState,
  effect: Effect,
): Promise<Outcome | Later | null> {
  const program = await loadProgram(town, record.program);
  const place = placeOf(town, await liveOf(town, record.service, program));
  try {
    return await perform({
      deps,
      town,
      caseId: record.caseId,
      program,
      state,
      place,
      effect,
      now: deps.clock(),
    });
  } catch (error) {
    deps.log({
      level: "warn",
      event: "effect-failed",
      kind: effect.kind,
      org: town.profile.id,
      code: error instanceof Error ? error.name : "unknown",
    });
    return null;
  }
}

const settle = (deps: Deps, town: Town, caseId: string, effect: Effect, outcome: Outcome) =>
  handle(deps, town, SYSTEM, caseId, {
    type: "settleEffect",
    id: `settle:${effect.id}:${newId()}`,
    effect: effect.id,
    outcome,
  });

/**
 * A result that the case cannot take (too large, say) ends as a failure that an official sees, not as a loop. Where not
 * even that is taken, it rests and is told in the log.
 */
async function settleSurely(
  deps: Deps,
  town: Town,
  caseId: string,
  effect: Effect,
  outcome: Outcome,
): Promise<void> {
  const done = await settle(deps, town, caseId, effect, outcome);
  if (done.ok || GONE.has(done.rejection.code)) return;
  const { code } = done.rejection;
  const again = await settle(deps, town, caseId, effect, { type: "failed", code });
  if (!again.ok && !GONE.has(again.rejection.code)) throw new NotTaken(again.rejection.code);
}

/** Back-off: half a minute, doubled each time, at most an hour. */
function backOff({ clock }: Deps, tries: number): string {
  const wait = Math.min(30_000 * 2 ** (tries - 1), 3_600_000);
  return new Date(Date.parse(clock()) + wait).toISOString();
}

function defer(deps: Deps, town: Town, caseId: string, effect: Effect, tries: number, until: string) {
  return take(deps, town, caseId, {
    type: "deferEffect",
    id: `defer:${effect.id}:${newId()}`,
    effect: effect.id,
    tries,
    until,
  });
}
