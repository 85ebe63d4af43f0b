import type { JsonObject, Node } from "@blaupause/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "./command.ts";
import { interpreter, type Model, type ModelNode, type Seen } from "./reference.ts";
import { boundary, end, flows, play, programOf, start } from "./testing.ts";

const forms = {
  antrag: { title: "A", fields: [] },
  frage: { title: "F", fields: [{ id: "ja", type: "boolean", label: "Ja?" }] },
};
const decisions = {
  regel: {
    title: "R",
    inputs: [{ id: "ja", expression: "frage.ja", type: "boolean" }],
    outputs: [{ id: "n", type: "number" }],
    hitPolicy: "FIRST",
    rows: [
      { id: "r1", when: { ja: "true" }, then: { n: "1" } },
      { id: "r2", when: {}, then: { n: "0" } },
    ],
  },
};

/** The model as a service: the same picture in the product's own words. */
function serviceOf({ starts, nodes }: Model) {
  const made: Record<string, Node> = { s: start(...starts.map((to, index) => `s${index}>${to}`)), e: end };
  for (const [id, node] of Object.entries(nodes)) {
    made[id] = nodeOf(id, node);
    for (const [index, timer] of node.timers.entries()) {
      const text =
        timer.times > 1 ? { cycle: `R${timer.times}/PT${timer.hours}H` } : { duration: `PT${timer.hours}H` };
      made[`${id}t${index}`] = boundary(id, text, `${id}t${index}f>${timer.to}`, timer.interrupting);
    }
    if (node.onError !== undefined)
      made[`${id}x`] = { ...boundary(id, {}, `${id}xf>${node.onError}`), error: {} } as Node;
    if (node.onError !== undefined) delete (made[`${id}x`] as { timer?: object }).timer;
  }
  return made;
}
function nodeOf(id: string, { type, out }: ModelNode): Node {
  const outgoing = flows(...out.map((to, index) => `${id}f${index}>${to}`));
  const title = id;
  switch (type) {
    case "user":
      return { type: "userTask", title, role: "amt", form: "frage", outgoing };
    case "service":
      return { type: "serviceTask", title, connector: "document", outgoing };
    case "rule":
      return { type: "businessRuleTask", title, decision: "regel", outgoing };
    case "and":
      return { type: "parallelGateway", title, outgoing };
    case "xor":
    case "choice": {
      const [first, second] = outgoing;
      if (first === undefined) throw new Error("a gateway needs a flow");
      const other = type === "xor" ? { default: true } : { condition: "frage.ja = false" };
      const rest = second === undefined ? [] : [{ ...second, ...other }];
      return { type: "exclusiveGateway", title, outgoing: [{ ...first, condition: "frage.ja" }, ...rest] };
    }
  }
}

const IDS = ["n0", "n1", "n2", "n3", "n4", "n5", "n6"];
// Mostly onward, so that most runs come to an end.
const target = (from: number) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...IDS.slice(from + 1), "e") },
    { weight: 1, arbitrary: fc.constantFrom(...IDS, "e") },
  );
const timer = (from: number) =>
  fc.record({
    hours: fc.integer({ min: 1, max: 5 }),
    times: fc.constantFrom(1, 1, 2, 3),
    interrupting: fc.boolean(),
    to: target(from),
  });
const node = (from: number): fc.Arbitrary<ModelNode> =>
  fc
    .record({
      type: fc.constantFrom("user", "user", "service", "service", "rule", "and", "and", "xor", "choice"),
      out: fc.array(target(from), { minLength: 1, maxLength: 2 }),
      timers: fc.array(timer(from), { maxLength: 2 }),
      error: fc.option(target(from), { nil: undefined }),
    })
    .map(({ type, out, timers, error }): ModelNode => {
      const rests = type === "user" || type === "service";
      return {
        type: type as ModelNode["type"],
        out,
        timers: rests ? timers : [],
        ...(type === "service" && error !== undefined ? { onError: error } : {}),
      };
    });
const model: fc.Arbitrary<Model> = fc
  .record({
    starts: fc.array(target(-1), { minLength: 1, maxLength: 3 }),
    nodes: fc.tuple(...IDS.map((_, index) => node(index))),
  })
  .map(({ starts, nodes }) => ({
    starts,
    nodes: Object.fromEntries(nodes.map((one, index) => [IDS[index] ?? "", one])),
  }));

/** What happens next, as a choice among whatever is possible then. */
const move = fc.record({
  kind: fc.constantFrom("complete", "settle", "fire", "wait", "retry", "stale"),
  pick: fc.nat(20),
  answer: fc.constantFrom(true, false, null),
  outcome: fc.constantFrom("done", "done", "failed", "error"),
});
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

const anna: Actor = { kind: "staff", id: "anna", roles: ["amt"] };
const instant = (hour: number): string => new Date(Date.UTC(2026, 2, 27) + hour * 3_600_000).toISOString();
type Run = ReturnType<typeof play>;

/** The engine's state in the reference's words; ids do not count, order among equals does not either. */
function seen(run: Run): Seen {
  const { tokens, timers, joins, data, status } = run.state();
  const hour = (due: string) => (Date.parse(due) - Date.UTC(2026, 2, 27)) / 3_600_000;
  return {
    status,
    tokens: Object.entries(tokens)
      .map(([id, { node, type }]) => {
        const own = Object.values(timers).filter(({ token }) => token === id);
        const texts = own.map((one) => `${one.node}@${hour(one.due)}x${one.left ?? 1}`);
        return [node, type, ...texts.toSorted()].join(" ");
      })
      .toSorted(),
    waiting: Object.values(joins)
      .flatMap((counts) => Object.entries(counts).flatMap(([flow, count]) => Array<string>(count).fill(flow)))
      .toSorted(),
    timers: Object.keys(timers).length,
    answer: (data["frage"] as JsonObject | undefined)?.["ja"] as boolean | undefined,
    decided: (data["regel"] as JsonObject | undefined)?.["n"] as number | undefined,
  };
}

const idsOf = (run: Run, kind: string): string[] =>
  Object.entries(run.state().tokens).flatMap(([id, { type }]) => (type === kind ? [id] : []));
const chosen = <T>(all: readonly T[], pick: number): T | undefined => all[pick % Math.max(1, all.length)];

test("P37 random process, random schedule, random crash: the same as a naive reference, and the events are the state", () => {
  fc.assert(
    fc.property(model, fc.array(fc.tuple(move, fc.boolean()), { maxLength: 14 }), (picture, moves) => {
      const program = programOf(serviceOf(picture), { forms, decisions } as never);
      const run = play(program, instant(0));
      const reference = interpreter(picture);
      run.start({}, { at: instant(0) });
      const stale: string[] = [];
      for (const [one, isCrash] of moves) {
        if (reference.overflowed) break;
        if (isCrash) run.crash();
        expect(seen(run)).toEqual(reference.seen());
        if (run.state().status === "closed") break;
        stale.push(...Object.keys(run.state().tokens));
        play1(run, reference, one, stale);
      }
      if (!reference.overflowed) expect(seen(run)).toEqual(reference.seen());
      else expect(run.incidents()).toContain("step-budget");
      const before = run.state();
      expect(JSON.parse(JSON.stringify(before))).toStrictEqual(before);
      run.crash();
      expect(run.state()).toStrictEqual(before);
    }),
    { numRuns: 400 },
  );
}, 120_000);

/** One move on both sides. A token is meant by its node and its place among the tokens of that node. */
function play1(
  run: Run,
  reference: ReturnType<typeof interpreter>,
  move: Move,
  stale: readonly string[],
): void {
  const at = instant(reference.now());
  const { tokens } = run.state();
  const place = (id: string) => {
    const node = tokens[id]?.node ?? "";
    const same = Object.entries(tokens).filter(
      ([, token]) => token.node === node && token.type === tokens[id]?.type,
    );
    return [node, same.findIndex(([other]) => other === id)] as const;
  };
  if (move.kind === "complete") {
    const id = chosen(idsOf(run, "task"), move.pick);
    if (id === undefined) return;
    const answers = move.answer === null ? {} : { ja: move.answer };
    const filling = { answers, unknown: [], lastKey: 0 };
    const [node, index] = place(id);
    expect(run.send("completeTask", { task: id, filling }, { by: anna, at })).toBeNull();
    reference.complete(node, index, move.answer ?? undefined);
  } else if (move.kind === "settle") {
    const id = chosen(idsOf(run, "effect"), move.pick);
    if (id === undefined) return;
    const [node, index] = place(id);
    const { outcome } = move;
    const sent = outcome === "done" ? { type: outcome, result: 1 } : { type: outcome, code: "ANY" };
    expect(run.send("settleEffect", { effect: id, outcome: sent as never }, { at })).toBeNull();
    reference.settle(node, index, move.outcome as "done");
  } else if (move.kind === "fire") fire(run, reference, move.pick);
  else if (move.kind === "wait") reference.wait(move.pick % 4);
  else if (move.kind === "retry") {
    const id = chosen(idsOf(run, "incident"), move.pick);
    if (id === undefined) return;
    const [node, index] = place(id);
    expect(run.send("retryIncident", { incident: id }, { by: anna, at })).toBeNull();
    reference.retry(node, index);
  } else {
    const gone = stale.filter((id) => tokens[id] === undefined);
    const id = chosen(gone, move.pick);
    if (id === undefined) return;
    expect(run.send("completeTask", { task: id }, { by: anna, at })?.code).toBe("task-not-open");
    expect(run.send("retryIncident", { incident: id }, { by: anna, at })?.code).toBe("incident-not-open");
  }
}

function fire(run: Run, reference: ReturnType<typeof interpreter>, pick: number): void {
  const { timers, tokens } = run.state();
  const id = chosen(Object.keys(timers), pick);
  const timer = id === undefined ? undefined : timers[id];
  const token = timer === undefined ? undefined : tokens[timer.token];
  if (id === undefined || timer === undefined || token === undefined) return;
  const same = Object.entries(tokens).filter(([, one]) => one.node === token.node && one.type === token.type);
  const index = same.findIndex(([other]) => other === timer.token);
  const fired = reference.fire(token.node, index, token.type, timer.node);
  const answer = run.send("fireTimer", { timer: id }, { at: instant(reference.now()) });
  expect(answer === null).toBe(fired);
}
