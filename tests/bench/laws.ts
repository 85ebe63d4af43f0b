import { evaluate as feelin } from "feelin";
import { evaluate, prepare, num, context, type Value } from "@blaupause/feel";
import { parseExpression } from "@blaupause/feel/parse";
import { hessen, transition, type CaseState, type Command, type Place } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { minimalService } from "@blaupause/model/testing";
import type { Node } from "@blaupause/model";
import { perSecond, whole, type Row } from "./rows.ts";

/** FEEL beside feelin, which parses at each evaluation: that is what a product built on it does. */
export function feel(): Row[] {
  const rows: readonly (readonly [string, Record<string, unknown>])[] = [
    ["q = true", { q: true }],
    ['if x > 2 and y = "a" then x * 12 else 0', { x: 7, y: "a" }],
    ["some i in list satisfies i > 3", { list: [1, 2, 3, 4] }],
  ];
  return rows.map(([text, data]) => {
    const scope = context(Object.entries(data).map(([key, value]) => [key, valueOf(value)]));
    const entries = Object.fromEntries(Object.keys(data).map((key) => [key, { kind: "any" as const }]));
    const parsed = parseExpression(text, { kind: "context", entries });
    if (!parsed.ok) throw new Error(text);
    const expression = prepare(parsed.ast);
    const ours = perSecond(() => void evaluate(expression, scope));
    const theirs = perSecond(() => void feelin(text, data));
    return {
      what: `FEEL \`${text}\`, evaluations per second`,
      value: whole(ours),
      beside: `${(ours / theirs).toFixed(0)}x feelin (${whole(theirs)})`,
    };
  });
}
const valueOf = (json: unknown): Value =>
  typeof json === "number" ? num(json) : Array.isArray(json) ? json.map(valueOf) : (json as Value);

export const place: Place = { zone: "Europe/Berlin", organisation: {}, land: {}, live: {}, profile: hessen };
const by = { kind: "staff", id: "a", roles: ["amt"] } as const;
const at = "2026-03-02T09:00:00+01:00";

/** Five user tasks in a row, each completed by a command; events included. */
export function cases(): Row[] {
  const task = (index: number): Node => ({
    type: "userTask",
    title: `T${index}`,
    role: "amt",
    outgoing: [{ id: `g${index}`, to: index === 4 ? "ende" : `t${index + 1}` }],
  });
  const nodes: Record<string, Node> = {
    eingang: { type: "startEvent", title: "E", form: "antrag", outgoing: [{ id: "f", to: "t0" }] },
    ...Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`t${index}`, task(index)])),
    ende: { type: "endEvent", title: "Ende" },
  };
  const { program, problems } = compile({ ...minimalService(), process: { nodes } });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const send = (state: CaseState | null, command: object): CaseState => {
    const result = transition(program, state, { id: "c", at, by, place, ...command } as unknown as Command);
    if (!result.ok) throw new Error(result.rejection.code);
    return result.state;
  };
  const started = send(null, {
    type: "startCase",
    form: "antrag",
    number: "1",
    filling: { answers: {}, unknown: [], lastKey: 0 },
  });
  const run = (): void => {
    let state = started;
    for (let step = 0; step < 5; step += 1)
      state = send(state, { type: "completeTask", task: Object.keys(state.tokens)[0] });
    if (state.status !== "closed") throw new Error("not closed");
  };
  const rate = perSecond(run);
  return [
    {
      what: "cases of five tasks by command, per second",
      value: whole(rate),
      beside: `${whole(rate * 5)} transitions per second`,
    },
  ];
}
