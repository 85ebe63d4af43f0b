import { transition, type Actor, type Command } from "@blaupause/engine";
import type { Deps } from "../deps.ts";
import { liveOf, loadProgram, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import { inSpan } from "../watch/span.ts";
import { stateOf } from "./storedState.ts";
import { appendStep, refused, repeatedBefore, type HandleResult, type Step } from "./appendStep.ts";

export type { Handled, HandleResult } from "./appendStep.ts";

type Bare<T> = T extends Command ? Omit<T, "at" | "by" | "place"> : never;
/** A command as a route or the worker states it; when, by whom and where is added here. */
export type Intent = Exclude<Bare<Command>, { type: "startCase" }>;

const TRIES = 4;

/**
 * The heart of the server: load, transition, append in one atomic write. Everything that changes a case comes through
 * here, notes and claims included; `begin.ts` is the same for a case that is not there yet. A step that lost a race is
 * decided again on what the winner left. `more` is written with it.
 */
export async function handle(
  deps: Deps,
  town: Town,
  actor: Actor,
  caseId: string,
  intent: Intent,
  more: Step["more"] = {},
): Promise<HandleResult> {
  return inSpan("handle", { command: intent.type }, async () => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const result = await attemptOnce(deps, town, actor, caseId, intent, more);
      if (result !== "again") return result;
    }
    return refused({ code: "conflict" });
  });
}

async function attemptOnce(
  deps: Deps,
  town: Town,
  actor: Actor,
  caseId: string,
  intent: Intent,
  more: Step["more"],
): Promise<HandleResult | "again"> {
  const record = await town.store.cases.load(caseId);
  if (record === null) return refused({ code: "no-such-case" });
  const program = await loadProgram(town, record.program);
  const before = await repeatedBefore(town, record, program, intent.id);
  if (before !== null) return before;
  const state = stateOf(record);
  if (state === null) return refused({ code: "erased" });
  const place = placeOf(town, await liveOf(town, record.service, program));
  const command = { ...intent, at: deps.clock(), by: actor, place } as Command;
  const result = transition(program, state, command);
  if (!result.ok) return refused(result.rejection);
  const { caseId: id, service } = record;
  return appendStep(deps, town, { caseId: id, service, record, program, place, more }, result);
}
