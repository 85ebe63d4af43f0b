import type { Journey, JsonObject } from "@blaupause/model";
import type { RenderedDocument } from "../documents/rendered.ts";
import type { Scope } from "../names.ts";
import type { Actor, Command, CommandOf, CommandType, Place } from "../process/command.ts";
import type { Effect } from "../process/effect.ts";
import type { CaseEvent } from "../process/event.ts";
import type { Rejection } from "../process/rejection.ts";
import { caseScope, type CaseFacts } from "../process/scope.ts";
import type { CaseState } from "../process/state.ts";
import { transition } from "../process/transition.ts";
import type { Program } from "../program.ts";
import { nothingSeen, type Seen } from "./coverage.ts";
import { completedBy, noteEvent } from "./path.ts";
import type { JourneyFailure } from "./result.ts";

/** A journey being played. Lives as long as one call of `runJourney`. */
export interface Play {
  readonly program: Program;
  readonly journey: Journey;
  readonly place: Place;
  /** A payment waits for a step that says how it ended; else it is made at once. */
  readonly asksToPay: boolean;
  now: string;
  state: CaseState | null;
  /** Index of the step at work. */
  step: number;
  /** When a letter was last given notice of, where the Land's profile says so. */
  notifiedAt: string | null;
  readonly events: CaseEvent[];
  readonly effects: Effect[];
  readonly path: string[];
  readonly documents: RenderedDocument[];
  readonly failures: JourneyFailure[];
  readonly seen: Seen;
}

export const CASE_NUMBER = "PROBE-1";
export const system: Actor = { kind: "system", id: "journey" };

/** The journey's own settings stand before the given ones, also where those are read at the moment of use. */
export function startPlay(given: Program, journey: Journey, place: Place, asksToPay = false): Play {
  const settings = (journey.settings ?? {}) as JsonObject;
  const live = Object.fromEntries(Object.entries(settings).filter(([id]) => given.live.includes(id)));
  return {
    program: { ...given, values: { ...given.values, ...settings } },
    journey,
    place: { ...place, live: { ...place.live, ...live } },
    asksToPay,
    now: journey.start,
    state: null,
    step: 0,
    notifiedAt: null,
    events: [],
    effects: [],
    path: [],
    documents: [],
    failures: [],
    seen: nothingSeen(),
  };
}

type Plain<T extends CommandType> = Omit<CommandOf<T>, "type" | "id" | "at" | "by" | "place">;

/** Sends one command to the law of cases and takes over what it makes of it. */
export function send<T extends CommandType>(
  play: Play,
  type: T,
  intent: Plain<T>,
  by: Actor = system,
): Rejection | null {
  const { program, place, now, events } = play;
  const envelope = { type, id: `c${events.length}`, at: now, by, place };
  const command = { ...envelope, ...intent } as unknown as Command; // type and intent are paired by T
  const result = transition(program, play.state, command);
  if (!result.ok) return result.rejection;
  play.state = result.state;
  play.effects.push(...result.effects);
  for (const event of result.events) take(play, event);
  return null;
}

function take(play: Play, event: CaseEvent): void {
  const node = completedBy(event);
  play.events.push(event);
  if (node !== null) play.path.push(node);
  noteEvent(play.program, event, play.seen);
}

export const factsOf = ({ state, now }: Play): CaseFacts =>
  state ?? { number: CASE_NUMBER, receivedAt: now, data: {} };

/** Everything the case's expressions see now. */
export const scopeOf = (play: Play): Scope => caseScope(play.program, factsOf(play), play.place, play.now);

export const fail = (play: Play, failure: Omit<JourneyFailure, "step">): void =>
  void play.failures.push({ step: play.step, ...failure });
