import type { Purse } from "@blaupause/feel";
import { evaluator, newPurse, type Evaluator } from "../expression.ts";
import type { NodeProgram, Program } from "../program.ts";
import { apply } from "./apply.ts";
import type { Command, Place } from "./command.ts";
import type { Effect } from "./effect.ts";
import type { Bodies, CaseEvent, EventType } from "./event.ts";
import { sightOf, type Sight } from "./scope.ts";
import type { CaseState } from "./state.ts";

/** A token on its way to a node; `id` when it rested there before and comes again. `via` is the flow it first came by. */
export interface Arrival {
  readonly node: string;
  readonly via: string;
  readonly id?: string;
}

/** What fails on entry remembers its flow; what fails at work has entered already and has none. */
export const workedHere = ({ via, id }: Arrival): boolean => id !== undefined && via === "";

/**
 * One command at work. Deciding reads `state` and emits events; each is applied at once, so that whatever is decided
 * next sees it. Lives as long as one call of `transition`.
 */
export interface Step {
  readonly program: Program;
  readonly command: Command;
  state: CaseState;
  readonly events: CaseEvent[];
  readonly effects: Effect[];
  queue: Arrival[];
  /** What all expressions of the command may still cost together. */
  readonly purse: Purse;
  sight: Sight | null;
  evaluate: Evaluator | null;
}

export const startStep = (program: Program, command: Command, state: CaseState): Step => ({
  program,
  command,
  state,
  events: [],
  effects: [],
  queue: [],
  purse: newPurse(),
  sight: null,
  evaluate: null,
});

/** Who acts, without anything personal: applicants have no name in the envelope. */
export const envelopeName = ({ by }: Command): string => (by.kind === "staff" ? by.id : by.kind);

export function eventOf<T extends EventType>(
  command: Command,
  type: T,
  node: string | null,
  body: Bodies[T],
): CaseEvent {
  const event = { type, at: command.at, by: envelopeName(command), node, command: command.id, body };
  return event as CaseEvent; // type and body are paired by T
}

export function emit<T extends EventType>(step: Step, type: T, node: string | null, body: Bodies[T]): void {
  const event = eventOf(step.command, type, node, body);
  const { data } = step.state;
  step.events.push(event);
  step.state = apply(step.state, event);
  if (step.state.data !== data) step.sight = null;
}

/** The id of what the next event makes: unique in the case, the same on every replay. */
export const nextId = ({ state }: Step): string => `t${state.seq + 1}`;

/** What expressions see at this point of the step. */
export function see(step: Step): Sight {
  const { program, command, state, purse } = step;
  const { at, place } = command;
  step.evaluate ??= evaluator({ at, zone: place.zone, purse });
  return (step.sight ??= sightOf(program, state, place, at, purse, step.evaluate));
}

/** Sends a token along every outgoing flow: several are a parallel split, none ends it (P0). */
export function leave(step: Step, { outgoing }: NodeProgram): void {
  for (const { id, to } of outgoing) step.queue.push({ node: to, via: id });
}

/** The token stays where it is, as an incident that an official can resolve. */
export function raise(
  step: Step,
  { node, via, id }: Arrival,
  code: string,
  params?: Readonly<Record<string, string | number>>,
): void {
  emit(step, "incidentRaised", node, {
    id: id ?? nextId(step),
    code,
    ...(params === undefined ? {} : { params }),
    ...(via === "" ? {} : { via }),
  });
}

export const placeOf = ({ command }: Step): Place => command.place;
/** The Land whose holidays count, by its two letters. */
export const holidaysAt = (place: Place): string | null => place.profile?.holidays ?? null;
