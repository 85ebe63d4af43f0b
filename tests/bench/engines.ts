import { transition, type CaseState, type Command, type Program } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { minimalService } from "@blaupause/model/testing";
import type { Json, Node } from "@blaupause/model";
import { packedState } from "@blaupause/server";
import { place } from "./laws.ts";
import { perSecond, whole, type Row } from "./rows.ts";
import { answers, twentyFields } from "./twentyFields.ts";
import { parallel, resumed, sequential, waiting } from "./xstatePure.ts";

/**
 * The law of cases beside the pure functions of xstate, on the same three small processes: five services behind one
 * decision, three at once, and one that waits for a person between two services, with twenty answers. Ours judges the
 * form and writes the audit's events while it is at it.
 */
export function engines(): Row[] {
  const beside = (what: string, ours: () => void, theirs: () => void): Row => {
    const [our, their] = [perSecond(ours), perSecond(theirs)];
    return {
      what: `${what}, per second`,
      value: whole(our),
      beside: `${(our / their).toFixed(1)}x xstate, pure (${whole(their)})`,
    };
  };
  const wait = programOf(waitingProcess, twentyFields().forms);
  return [
    beside("cases of five services in a row", () => run(sequentialProgram, { betrag: 10 }), sequential),
    beside("cases of three services at once", () => run(parallelProgram, {}), parallel),
    beside(
      "cases that wait, are kept as JSON and go on",
      () => resume(wait, kept(wait)),
      () => resumed(waiting(answers), { decision: "granted" }),
    ),
    stateBytes(JSON.stringify(packedState(start(wait, answers))), waiting(answers)),
  ];
}

function stateBytes(ours: string, theirs: string): Row {
  const data = JSON.stringify(answers).length;
  return {
    what: "bytes of a waiting case beyond its data, as it is kept",
    value: whole(ours.length - data),
    beside: `xstate, pure: ${whole(theirs.length - data)}`,
  };
}

const by = { kind: "staff", id: "a", roles: ["amt"] } as const;
const at = "2026-03-02T09:00:00.000Z";

function send(program: Program, state: CaseState | null, command: Command): CaseState {
  const result = transition(program, state, command);
  if (!result.ok) throw new Error(result.rejection.code);
  // What an effect would do is done at once: the same nothing that xstate's actions do.
  let now = result.state;
  for (const { id } of result.effects) now = send(program, now, settled(id));
  return now;
}
const done = { type: "done", result: null } as const;
const settled = (effect: string): Command => ({
  type: "settleEffect",
  id: "c",
  at,
  by,
  place,
  effect,
  outcome: done,
});

const start = (program: Program, answers: Readonly<Record<string, Json>>): CaseState =>
  send(program, null, {
    type: "startCase",
    id: "c",
    at,
    by,
    place,
    form: "antrag",
    number: "1",
    filling: { answers, unknown: [], lastKey: 0 },
  });

function run(program: Program, data: Readonly<Record<string, Json>>): void {
  if (start(program, data).status !== "closed") throw new Error("not closed");
}

const kept = (program: Program): string => JSON.stringify(start(program, answers));

function resume(program: Program, json: string): void {
  const state = JSON.parse(json) as CaseState;
  const task = Object.keys(state.tokens)[0] ?? "";
  const after = send(program, state, { type: "completeTask", id: "c", at, by, place, task });
  if (after.status !== "closed" || JSON.stringify(after).length === 0) throw new Error("not closed");
}

function programOf(nodes: Record<string, Node>, forms = minimalService().forms): Program {
  const { program, problems } = compile({ ...minimalService(), forms, process: { nodes } });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return program;
}

const begin = (to: string): Node => ({
  type: "startEvent",
  title: "Eingang",
  form: "antrag",
  outgoing: [{ id: "f", to }],
});
const service = (id: string, to: string): Node => ({
  type: "serviceTask",
  title: id,
  connector: "mail",
  with: { to: "amt", subject: "x", text: "x" },
  outgoing: [{ id: `${id}f`, to }],
});
const ende: Node = { type: "endEvent", title: "Ende" };

const sequentialProgram = programOf(
  {
    eingang: begin("s1"),
    s1: service("s1", "s2"),
    s2: service("s2", "x"),
    x: {
      type: "exclusiveGateway",
      title: "Weiche",
      outgoing: [
        { id: "ja", to: "s3", condition: "antrag.betrag > 5" },
        { id: "nein", to: "ende", default: true },
      ],
    },
    s3: service("s3", "s4"),
    s4: service("s4", "s5"),
    s5: service("s5", "ende"),
    ende,
  },
  { antrag: { title: "Antrag", fields: [{ id: "betrag", type: "integer", label: "Betrag" }] } },
);

const parallelProgram = programOf({
  eingang: begin("gabel"),
  gabel: {
    type: "parallelGateway",
    title: "Gabel",
    outgoing: ["a", "b", "c"].map((to) => ({ id: `zu${to}`, to })),
  },
  a: service("a", "sammeln"),
  b: service("b", "sammeln"),
  c: service("c", "sammeln"),
  sammeln: { type: "parallelGateway", title: "Sammeln", outgoing: [{ id: "weiter", to: "ende" }] },
  ende,
});

const waitingProcess: Record<string, Node> = {
  eingang: begin("s1"),
  s1: service("s1", "u"),
  u: { type: "userTask", title: "Prüfen", role: "amt", outgoing: [{ id: "uf", to: "s2" }] },
  s2: service("s2", "ende"),
  ende,
};
