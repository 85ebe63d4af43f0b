import {
  transition,
  type Actor,
  type CaseEvent,
  type CaseState,
  type Command,
  type Effect,
  type Program,
  type Rejection,
} from "@blaupause/engine";
import type { Deps } from "../deps.ts";
import { liveOf, loadProgram, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import type { CaseEvent as EventRow, CaseRecord } from "../store/index.ts";
import { rowsOf } from "./rows.ts";

type Bare<T> = T extends Command ? Omit<T, "at" | "by" | "place"> : never;
/** A command as a route or the worker states it; when, by whom and where is added here. */
export type Intent = Bare<Command>;

export interface Handled {
  readonly caseId: string;
  readonly state: CaseState;
  readonly program: Program;
  /** The same command had been carried out before; this is its answer again (P29). */
  readonly repeated: boolean;
}
export type HandleResult =
  | ({ readonly ok: true } & Handled)
  | {
      readonly ok: false;
      readonly rejection:
        Rejection | { readonly code: "conflict" | "case-too-large" | "erased" | "no-such-case" };
    };

interface Opening {
  readonly program: Program;
  readonly service: string;
  readonly accessKey: string;
}

const TRIES = 4;

/**
 * The heart of the server: load, transition, append in one atomic write. Everything that changes a case comes through
 * here, notes and claims included. A step that lost a race is decided again on what the winner left.
 */
export async function handle(
  deps: Deps,
  town: Town,
  actor: Actor,
  caseId: string,
  intent: Intent,
  opening: Opening | null = null,
): Promise<HandleResult> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const result = await attemptOnce(deps, town, actor, caseId, intent, opening);
    if (result !== "again") return result;
  }
  return { ok: false, rejection: { code: "conflict" } };
}

async function attemptOnce(
  deps: Deps,
  town: Town,
  actor: Actor,
  caseId: string,
  intent: Intent,
  opening: Opening | null,
): Promise<HandleResult | "again"> {
  const record = await town.store.cases.load(caseId);
  const program = record === null ? opening?.program : await loadProgram(town, record.program);
  if (program === undefined) return { ok: false, rejection: { code: "no-such-case" } };
  if (record !== null && (await isRepeat(town, caseId, intent.id))) return answered(caseId, record, program);
  if (record?.state === null) return { ok: false, rejection: { code: "erased" } };
  const before = (record?.state ?? null) as CaseState | null;
  const place = placeOf(town, await liveOf(town, record?.service ?? opening?.service ?? "", program));
  const command = { ...intent, at: deps.clock(), by: actor, place } as Command;
  const result = transition(program, before, command);
  if (!result.ok) return { ok: false, rejection: result.rejection };
  return append(deps, town, { caseId, record, opening, program, actor, place }, result);
}

const isRepeat = async ({ store }: Town, caseId: string, command: string): Promise<boolean> =>
  (await store.cases.findCommand(caseId, command)) !== null;

const answered = (caseId: string, record: CaseRecord, program: Program): HandleResult => ({
  ok: true,
  caseId,
  program,
  state: record.state as CaseState,
  repeated: true,
});

interface Step {
  readonly caseId: string;
  readonly record: CaseRecord | null;
  readonly opening: Opening | null;
  readonly program: Program;
  readonly actor: Actor;
  readonly place: ReturnType<typeof placeOf>;
}
interface Stepped {
  readonly events: readonly CaseEvent[];
  readonly effects: readonly Effect[];
  readonly state: CaseState;
}

async function append(
  deps: Deps,
  town: Town,
  step: Step,
  { events, effects, state }: Stepped,
): Promise<HandleResult | "again"> {
  const { caseId, record, opening, program } = step;
  const expected = record?.seq ?? 0;
  const service = record?.service ?? opening?.service ?? program.service.id;
  const known = record === null ? [] : await town.store.cases.effects(caseId);
  const rows = rowsOf({
    program,
    service,
    before: (record?.state ?? null) as CaseState | null,
    state,
    effects,
    known,
    place: step.place,
    now: deps.clock(),
  });
  const key = record === null ? opening?.accessKey : undefined;
  const waits = key === undefined ? undefined : { put: [{ id: "access", name: "access", key, node: "" }] };
  const done = await town.store.cases.append({
    caseId,
    expected,
    ...rows,
    ...(waits === undefined ? {} : { waits }),
    events: events.map((event, index) => eventRow(event, expected + index + 1)),
  });
  if (done.ok) {
    if (effects.length > 0) deps.nudge?.();
    return { ok: true, caseId, program, state, repeated: false };
  }
  if (done.reason === "conflict" || done.reason === "duplicate-command" || done.reason === "exists")
    return "again";
  return { ok: false, rejection: { code: done.reason } };
}

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
