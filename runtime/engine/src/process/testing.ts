import type { JsonObject, Node, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { compile } from "../compile/index.ts";
import { fillingOf, type Filling } from "../forms/filling.ts";
import type { Program } from "../program.ts";
import { apply } from "./apply.ts";
import type { Actor, Command, CommandOf, CommandType, Outcome, Place } from "./command.ts";
import type { CaseEvent, EventType } from "./event.ts";
import type { Effect } from "./effect.ts";
import type { Rejection } from "./rejection.ts";
import type { CaseState } from "./state.ts";
import { transition } from "./transition.ts";

export const place: Place = {
  zone: "Europe/Berlin",
  organisation: { name: "Beispielstadt" },
  land: { name: "Hessen", key: "06" },
  live: {},
  profile: {
    key: "06",
    name: "Hessen",
    holidays: "HE",
    laws: { kag: "KAG", vwvfg: "VwVfG", strassengesetz: "StrG", schulgesetz: "SchulG" },
    supervision: "Aufsicht",
    notification: [],
    remedies: [],
  },
};
export const anna: Actor = { kind: "staff", id: "anna", roles: ["amt"] };
export const bert: Actor = { kind: "staff", id: "bert", roles: ["amt"] };
export const applicant: Actor = { kind: "applicant", id: "someone" };
const system: Actor = { kind: "system", id: "worker" };

export type Nodes = Readonly<Record<string, Node>>;
/** A node with flows written as `f1>pruefen`, so that a test reads like its picture. */
export const flows = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [, id = "", to = "", condition] = /^(\w+)>(\w+)(?:\?(.+))?$/.exec(text) ?? [];
    if (condition === undefined) return { id, to };
    return condition === "else" ? { id, to, default: true } : { id, to, condition };
  });

export const start = (...out: string[]): Node => ({
  type: "startEvent",
  title: "Start",
  form: "antrag",
  outgoing: flows(...out),
});
export const task = (out: string, more: object = {}): Node => ({
  type: "userTask",
  title: "Aufgabe",
  role: "amt",
  outgoing: flows(out),
  ...more,
});
export const mail = (...out: string[]): Node => ({
  type: "serviceTask",
  title: "Mail",
  connector: "mail",
  with: { to: "amt" },
  outgoing: flows(...out),
});
export const xor = (...out: string[]): Node => ({
  type: "exclusiveGateway",
  title: "Weiche",
  outgoing: flows(...out),
});
export const and = (...out: string[]): Node => ({
  type: "parallelGateway",
  title: "Und",
  outgoing: flows(...out),
});
export const end: Node = { type: "endEvent", title: "Ende" };
export const boundary = (on: string, timer: object, out: string, interrupting = true): Node =>
  ({ type: "boundaryEvent", title: "Frist", on, interrupting, timer, outgoing: flows(out) }) as Node;

/** The smallest service with these nodes, compiled; a problem is a mistake in the test. */
export function programOf(nodes: Nodes, more: Partial<Service> = {}, values: JsonObject = {}): Program {
  const { program, problems } = compile({ ...minimalService(), process: { nodes }, ...more }, values);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return program;
}

type Plain<T extends CommandType> = Omit<CommandOf<T>, "type" | "id" | "at" | "by" | "place">;
interface Who {
  readonly by?: Actor;
  readonly at?: string;
}

/**
 * Plays one case and holds the laws against every command: the fold of the events is the state, a JSON round trip
 * changes nothing, the same input gives the same output, and a rejected command changes nothing.
 */
export function play(program: Program, at = "2026-03-02T09:00:00+01:00", where: Place = place) {
  let state: CaseState | null = null;
  let now = at;
  let sent = 0;
  const events: CaseEvent[] = [];
  const effects: Effect[] = [];
  const send = <T extends CommandType>(type: T, intent: Plain<T>, { by = system, at: then = now }: Who) => {
    now = then;
    sent += 1;
    const command = { type, id: `c${sent}`, at: now, by, place: where, ...intent } as unknown as Command;
    const before = JSON.stringify(state);
    const result = transition(program, state, command);
    const again = transition(program, JSON.parse(before) as CaseState | null, command);
    if (JSON.stringify(again) !== JSON.stringify(result)) throw new Error("not deterministic");
    if (JSON.stringify(state) !== before) throw new Error("changed what it was given");
    if (!result.ok) return result.rejection;
    const folded = result.events.reduce<CaseState | null>(apply, JSON.parse(before) as CaseState | null);
    if (JSON.stringify(folded) !== JSON.stringify(result.state)) throw new Error("events are not the state");
    state = result.state;
    events.push(...result.events);
    effects.push(...result.effects);
    return null;
  };
  const current = (): CaseState => {
    if (state === null) throw new Error("not started");
    return state;
  };
  const tokenAt = (node: string): string =>
    Object.entries(current().tokens).find(([, token]) => token.node === node)?.[0] ?? `no token at ${node}`;
  const timerAt = (node: string): string =>
    Object.entries(current().timers).find(([, timer]) => timer.node === node)?.[0] ?? `no timer at ${node}`;
  return {
    send,
    tokenAt,
    timerAt,
    events,
    effects,
    state: current,
    /** All that was in memory is gone: what goes on is what the stored events make of it. */
    crash: (): void => {
      const stored = JSON.parse(JSON.stringify(events)) as CaseEvent[];
      state = stored.reduce<CaseState | null>(apply, null);
    },
    start: (answers: JsonObject = {}, who: Who & { form?: string } = {}): Rejection | null =>
      send(
        "startCase",
        { form: who.form ?? "antrag", filling: fillingOf(answers), number: "BS-1" },
        { by: applicant, ...who },
      ),
    complete: (node: string, answers?: JsonObject | Filling, who: Who = {}): Rejection | null =>
      send(
        "completeTask",
        {
          task: tokenAt(node),
          ...(answers === undefined ? {} : { filling: isFilling(answers) ? answers : fillingOf(answers) }),
        },
        { by: anna, ...who },
      ),
    settle: (node: string, outcome: Outcome = { type: "done", result: null }, who: Who = {}) =>
      send("settleEffect", { effect: tokenAt(node), outcome }, who),
    fire: (node: string, then: string) => send("fireTimer", { timer: timerAt(node) }, { at: then }),
    retry: (node: string) => send("retryIncident", { incident: tokenAt(node) }, { by: anna }),
    repair: (node: string, answers: JsonObject) =>
      send("repairIncident", { incident: tokenAt(node), answers }, { by: anna }),
    /** Nodes where tokens rest, sorted. */
    active: () =>
      Object.values(current().tokens)
        .map(({ node }) => node)
        .toSorted(),
    incidents: () =>
      Object.values(current().tokens).flatMap((token) => (token.type === "incident" ? [token.code] : [])),
    of: <T extends EventType>(type: T) =>
      events.filter((event): event is Extract<CaseEvent, { type: T }> => event.type === type),
  };
}
const isFilling = (answers: JsonObject | Filling): answers is Filling => "lastKey" in answers;
