import { changeAll, type Node, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { german, laterWords } from "../../words/words.ts";
import { exitName } from "../step/exitWords.ts";
import { flowsOf } from "./flows.ts";
import { gridOf } from "./gridOf.ts";
import { moveStep } from "./moveStep.ts";
import { outlineRows } from "./outlineRows.ts";
import { readSteps } from "./readSteps.ts";
import { removeStep } from "./removeStep.ts";

beforeAll(() => laterWords("de"));

const task = (next: string, more: object = {}): Node => ({
  type: "userTask",
  title: "Schritt",
  role: "amt",
  outgoing: [{ id: `nach${next}`, to: next }],
  ...more,
});
const end: Node = { type: "endEvent", title: "Ende" };
const service = (nodes: Record<string, Node>, deadlines?: Service["deadlines"]): Service => ({
  ...minimalService(),
  process: {
    nodes: { start: { type: "startEvent", title: "Eingang", outgoing: [{ id: "f0", to: "a" }] }, ...nodes },
  },
  ...(deadlines === undefined ? {} : { deadlines }),
});
/** a → Weiche → back to a by b, or on to c → end; a reminds, b may end by itself. */
const branching = (): Service =>
  service(
    {
      a: task("weiche"),
      weiche: {
        type: "exclusiveGateway",
        title: "Weiche?",
        outgoing: [
          { id: "zurueck", to: "b", label: "Nein", condition: "1 = 2" },
          { id: "weiter", to: "c", label: "Ja", default: true },
        ],
      },
      b: task("a"),
      c: task("ende"),
      ende: end,
      erinnern: {
        type: "boundaryEvent",
        title: "Erinnern",
        on: "a",
        interrupting: false,
        timer: { duration: "P10D" },
        outgoing: [{ id: "f9", to: "erinnert" }],
      },
      erinnert: end,
    },
    { frist: { title: "Frist", length: "P1M", from: { feel: "case.receivedAt" }, pausesAt: ["b", "c"] } },
  );
const straight = (): Service => service({ a: task("b"), b: task("c"), c: task("ende"), ende: end });

const after = (before: Service, changes: ReturnType<typeof removeStep>): Service => {
  const result = changeAll(before, changes ?? []);
  if (changes === null || !result.ok) throw new Error("refused");
  return result.service;
};
const flowsIn = ({ process }: Service) =>
  Object.entries(process.nodes).flatMap(([id, node]) =>
    flowsOf(node).map((flow) => `${id} ${flow.id} ${flow.to}`),
  );

describe("reading the steps", () => {
  it("reads a way of thousands of steps to its end", () => {
    const count = 5000;
    const long = Array.from({ length: count }, (_, index): [string, Node] => [
      index === 0 ? "a" : `a${index}`,
      task(index === count - 1 ? "ende" : `a${index + 1}`),
    ]);
    const steps = readSteps(service({ ...Object.fromEntries(long), ende: end }));
    expect(steps).toHaveLength(count + 2);
    expect(steps.at(-1)?.id).toBe("ende");
    expect(outlineRows(steps)).toHaveLength(count + 2);
    expect(gridOf(steps).rows.get("ende")).toBe(count + 1);
  });
  it("puts ways aside before the way straight on, and names ways back", () => {
    const steps = readSteps(branching());
    expect(steps.map(({ id, number, level }) => `${number} ${id} ${level}`)).toEqual([
      "1 start 0",
      "2 a 0",
      "3 erinnert 1",
      "4 weiche 0",
      "5 b 1",
      "6 c 0",
      "7 ende 0",
    ]);
    const exits = steps.flatMap((step) =>
      step.exits.map(({ flow, way, isMain }) => `${flow.id} ${way} ${isMain}`),
    );
    expect(exits).toEqual([
      "f0 on true",
      "nachweiche on true",
      "zurueck on false",
      "weiter on true",
      "nacha back true",
      "nachende on true",
    ]);
    expect(steps[1]?.events.map(({ id, exits: ways }) => [id, ways[0]?.flow.to])).toEqual([
      ["erinnern", "erinnert"],
    ]);
  });
  it("goes straight on where it does not go back, whatever is taken otherwise", () => {
    const nodes = branching().process.nodes;
    const weiche: Node = {
      type: "exclusiveGateway",
      title: "Zugestimmt?",
      outgoing: [
        { id: "ja", to: "c", condition: "1 = 1" },
        { id: "nein", to: "a", default: true },
      ],
    };
    const steps = readSteps(service({ ...nodes, weiche }));
    expect(steps.find(({ id }) => id === "weiche")?.exits.map(({ isMain, way }) => [isMain, way])).toEqual([
      [true, "on"],
      [false, "back"],
    ]);
  });
  it("shows what nothing leads to as well", () => {
    const steps = readSteps(service({ a: task("ende"), ende: end, verloren: task("ende") }));
    expect(steps.map(({ id }) => id)).toEqual(["start", "a", "ende", "verloren"]);
    expect(steps.at(-1)?.exits[0]?.way).toBe("join");
  });
});

describe("the outline", () => {
  it("has a line for every step, event and named way, each below what it belongs to", () => {
    const lines = outlineRows(readSteps(branching())).map((row) => {
      const name = row.type === "step" ? row.step.id : row.type === "event" ? row.event.id : row.exit.flow.id;
      return `${row.level} ${row.type} ${name} ${row.exit?.flow.id ?? "-"}`;
    });
    expect(lines).toEqual([
      "1 step start f0",
      "1 step a nachweiche",
      "2 event erinnern f9",
      "3 step erinnert -",
      "1 step weiche weiter",
      "2 exit zurueck zurueck",
      "3 step b nacha",
      "2 exit weiter weiter",
      "1 step c nachende",
      "1 step ende -",
    ]);
  });
});

describe("deleting a step", () => {
  it("joins its neighbours", () => {
    expect(flowsIn(after(straight(), removeStep(straight(), "b")))).toEqual([
      "start f0 a",
      "a nachb c",
      "c nachende ende",
    ]);
  });
  it("takes its events along, and what only they led to", () => {
    const { process } = after(branching(), removeStep(branching(), "a"));
    expect(Object.keys(process.nodes)).toEqual(["start", "weiche", "b", "c", "ende"]);
  });
  it("takes it out of what names it", () => {
    expect(after(branching(), removeStep(branching(), "b")).deadlines?.["frist"]?.pausesAt).toEqual(["c"]);
    const both = after(branching(), removeStep(branching(), "b"));
    expect(after(both, removeStep(both, "c")).deadlines?.["frist"]).not.toHaveProperty("pausesAt");
  });
  it("of a Weiche keeps the way straight on", () => {
    const left = after(branching(), removeStep(branching(), "weiche"));
    expect(flowsIn(left)).toEqual([
      "start f0 a",
      "a nachweiche c",
      "c nachende ende",
      "erinnern f9 erinnert",
    ]);
  });
  it("of an event leaves its step", () => {
    const left = after(branching(), removeStep(branching(), "erinnern"));
    expect(Object.keys(left.process.nodes)).toEqual(["start", "a", "weiche", "b", "c", "ende"]);
  });
  it("is refused for the first step and the only end", () => {
    expect(removeStep(straight(), "start")).toBeNull();
    expect(removeStep(straight(), "ende")).toBeNull();
  });
});

describe("moving a step", () => {
  it("turns the line and keeps every flow", () => {
    const down = after(straight(), moveStep(straight(), "a", 1));
    expect(flowsIn(down)).toEqual(["start f0 b", "a nachb c", "b nachc a", "c nachende ende"]);
    expect(readSteps(down).map(({ id }) => id)).toEqual(["start", "b", "a", "c", "ende"]);
    expect(after(straight(), moveStep(straight(), "b", -1))).toEqual(down);
  });
  it("is refused past a Weiche, the start and the end", () => {
    expect(moveStep(branching(), "a", 1)).toBeNull();
    expect(moveStep(straight(), "a", -1)).toBeNull();
    expect(moveStep(straight(), "c", 1)).toBeNull();
  });
});

describe("ways that are called the same", () => {
  it("say where they lead, for those who do not see it", () => {
    const both = service({
      a: {
        type: "parallelGateway",
        title: "Teilen",
        outgoing: [
          { id: "links", to: "b" },
          { id: "rechts", to: "c" },
        ],
      },
      b: { ...task("ende"), title: "Prüfen" },
      c: { ...task("ende"), title: "Anhören" },
      ende: end,
    });
    const step = readSteps(both).find(({ id }) => id === "a");
    const names = step?.exits.map((exit) => exitName(step, exit, both, german));
    expect(names).toEqual(["gleichzeitig: Prüfen", "gleichzeitig: Anhören"]);
    const gate = readSteps(branching()).find(({ id }) => id === "weiche");
    expect(gate?.exits.map((exit) => exitName(gate, exit, branching(), german)).toSorted()).toEqual([
      "Ja",
      "Nein",
    ]);
  });
});
