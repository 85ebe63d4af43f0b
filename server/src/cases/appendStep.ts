import type { CaseEvent, CaseState, Effect, Place, Program, Rejection } from "@blaupause/engine";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { Append, CaseEvent as EventRow, CaseRecord } from "../store/index.ts";
import { watchOf } from "../watch/watch.ts";
import { rowsOf } from "./rows.ts";
import { stateOf } from "./storedState.ts";

export interface Handled {
  readonly caseId: string;
  readonly state: CaseState;
  readonly program: Program;
  /** The same command had been carried out before; this is its answer again (P29). */
  readonly repeated: boolean;
}
type Refused = Rejection | { readonly code: "conflict" | "case-too-large" | "erased" | "no-such-case" };
export type HandleResult =
  ({ readonly ok: true } & Handled) | { readonly ok: false; readonly rejection: Refused };

export const refused = (rejection: Refused): HandleResult => ({ ok: false, rejection });

/** The answer to a command that was carried out before; null when it is new. */
export async function repeatedBefore(
  { store }: Town,
  record: CaseRecord,
  program: Program,
  command: string,
): Promise<HandleResult | null> {
  const { caseId } = record;
  if ((await store.cases.findCommand(caseId, command)) === null) return null;
  const state = stateOf(record);
  return state === null ? refused({ code: "erased" }) : { ok: true, caseId, program, state, repeated: true };
}

/** A step that was decided, and the case it was decided on; none for its first one. */
export interface Step {
  readonly caseId: string;
  readonly service: string;
  readonly record: CaseRecord | null;
  readonly program: Program;
  readonly place: Place;
  /** What goes with it in the same write: a case's number and draft with its first step, a key whenever it is new. */
  readonly more?: Pick<Append, "waits" | "numbers" | "draft"> | undefined;
}
interface Stepped {
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
  readonly state: CaseState;
}

/** Writes a step at once, or says that it has to be decided again. */
export async function appendStep(
  deps: Deps,
  town: Town,
  { caseId, service, record, program, place, more = {} }: Step,
  { events, effects, state }: Stepped,
): Promise<HandleResult | "again"> {
  const expected = record?.seq ?? 0;
  const known = record === null ? [] : await town.store.cases.effects(caseId);
  const before = record === null ? null : stateOf(record);
  const now = deps.clock();
  const done = await town.store.cases.append({
    caseId,
    expected,
    ...rowsOf({ program, service, before, state, effects, known, place, now, told: toldIn(events) }),
    ...more,
    events: events.map((event, index) => eventRow(event, expected + index + 1)),
  });
  if (done.ok) {
    if (effects.length > 0 || events.some(({ type }) => type === "taskCreated")) deps.nudge?.();
    for (const { type } of events) watchOf(deps, town)?.event(type);
    return { ok: true, caseId, program, state, repeated: false };
  }
  const { reason } = done;
  const isLost = reason === "conflict" || reason === "duplicate-command" || reason === "exists";
  return isLost ? "again" : refused({ code: reason });
}

const toldIn = (events: readonly CaseEvent[]): string[] =>
  events.flatMap((event) => (event.type === "applicantTold" ? [event.body.id] : []));

/** The envelope says who by staff id or role; an applicant is only ever `applicant`. */
const eventRow = (event: CaseEvent, seq: number): EventRow => ({
  seq,
  type: event.type,
  at: event.at,
  actor: event.by,
  node: event.node,
  command: event.command,
  body: event.body,
});
