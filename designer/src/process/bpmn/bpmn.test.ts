import { check } from "@blaupause/check";
import { changeAll, type Change, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { firstVersion } from "../../library/firstVersion.ts";
import { touches } from "../canvas/rects.ts";
import { insertion } from "../insert/insert.ts";
import { copySteps, readCopied } from "./copySteps.ts";
import { keptSame, shapesOf } from "./diagramOf.ts";
import { layoutDiagram } from "./layoutDiagram.ts";
import { pasteSteps } from "./pasteSteps.ts";
import { replacements, replaceType } from "./replaceType.ts";
import { sizeOf } from "./shapes.ts";

const after = (service: Service, changes: readonly Change[] | null): Service => {
  const result = changeAll(service, changes ?? []);
  if (changes === null || !result.ok) throw new Error("refused");
  return result.service;
};
const first = firstVersion({
  title: "Osterfeuer",
  office: "Amt",
  outcome: "permit",
  audience: "person",
}).service;
const errorsIn = (service: Service) =>
  check(service).flatMap(({ severity, rule }) => (severity === "error" ? [rule] : []));

describe("the layout of the diagram", () => {
  it("goes from left to right and overlaps nothing", () => {
    const points = layoutDiagram(minimalService());
    const xs = ["eingang", "pruefen", "ende"].map((id) => points.get(id)?.x ?? Number.NaN);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(new Set(xs).size).toBe(3);
  });
  it("keeps what was placed, and what follows comes along", () => {
    const before = layoutDiagram(first);
    const placed = after(first, [
      { type: "set", address: "", property: "process/layout/pruefen", value: { x: 1000, y: 500 } },
    ]);
    const now = layoutDiagram(placed);
    expect(now.get("pruefen")).toEqual({ x: 1000, y: 500 });
    const way = (points: typeof now) => (points.get("weiche")?.x ?? 0) - (points.get("pruefen")?.x ?? 0);
    expect(way(now)).toBe(way(before));
    const inserted = after(
      placed,
      insertion(placed, { node: "weiche", flow: "f7" }, "write")?.changes ?? null,
    );
    expect(layoutDiagram(inserted).get("pruefen")).toEqual({ x: 1000, y: 500 });
  });
  it("keeps the way straight on in one line, and ways aside below it without overlapping", () => {
    const points = layoutDiagram(first);
    const middle = (id: string) => {
      const node = first.process.nodes[id];
      return node === undefined ? Number.NaN : (points.get(id)?.y ?? 0) + sizeOf(node).height / 2;
    };
    expect(["eingang", "pruefen", "weiche", "schreiben", "ende"].map(middle)).toEqual([0, 0, 0, 0, 0]);
    expect(middle("nachfordern")).toBeGreaterThan(0);
    const shapes = Object.entries(first.process.nodes).flatMap(([id, node]) =>
      node.type === "boundaryEvent" ? [] : { ...sizeOf(node), ...(points.get(id) ?? { x: 0, y: 0 }) },
    );
    expect(shapes.flatMap((one) => shapes.filter((other) => one !== other && touches(one, other)))).toEqual(
      [],
    );
  });
  it("leaves as they were all shapes an edit did not touch", () => {
    const say = (key: string): string => key;
    const before = shapesOf(first, say);
    const set = { type: "set", address: "process/nodes/pruefen", property: "title", value: "Neu" } as const;
    const now = keptSame(before, shapesOf(after(first, [set]), say));
    const changed = now.filter((shape, index) => shape !== before[index]).map(({ id }) => id);
    expect(changed).toEqual(["process/nodes/pruefen"]);
    expect(keptSame(before, shapesOf(first, say))).toBe(before);
  });
  it("puts events on their step", () => {
    const points = layoutDiagram(first);
    const [host, event] = [points.get("nachfordern"), points.get("fristablauf")];
    expect(event?.y).toBe((host?.y ?? 0) + 60);
  });
});

describe("replacing a type", () => {
  it("keeps what both know and adds what the new one needs", () => {
    const changed = after(first, replaceType(first, "bestaetigen", "userTask"));
    expect(changed.process.nodes["bestaetigen"]).toEqual({
      type: "userTask",
      title: "Eingang bestätigen",
      role: "amt",
      outgoing: [{ id: "f3", to: "bestaetigt" }],
    });
  });
  it("takes conditions from where nothing is asked, and leaves a way otherwise where it is", () => {
    const parallel = after(first, replaceType(first, "weiche", "parallelGateway"));
    expect(JSON.stringify(parallel.process.nodes["weiche"])).not.toMatch(/condition|default/);
    const asking = after(parallel, replaceType(parallel, "weiche", "exclusiveGateway"));
    expect(asking.process.nodes["weiche"]).toMatchObject({ outgoing: [{}, {}, { default: true }] });
  });
  it("turns no task into a gateway", () => {
    expect(replaceType(first, "pruefen", "exclusiveGateway")).toBeNull();
    expect(replacements(first, "endEvent")).toEqual([]);
    expect(replacements(first, "userTask")).not.toContain("businessRuleTask");
  });
});

describe("copying steps", () => {
  const asking = after(first, insertion(first, { node: "pruefen", flow: "f4" }, "request")?.changes ?? null);
  const ids = new Set([
    "vollstaendigkeitPruefen",
    "fehltEtwas",
    "nachforderungSenden",
    "fehlendesNachreichen",
  ]);
  const copied = copySteps(asking, ids);

  it("brings along what they name, and the events on them", () => {
    expect(Object.keys(copied.nodes)).toEqual([...ids, "keineAntwort"]);
    expect(Object.keys(copied.forms)).toEqual(["antrag", "vollstaendigkeit"]);
    expect(Object.keys(copied.documents)).toEqual(["nachforderung"]);
    expect(readCopied(JSON.stringify(copied))).toEqual(copied);
    expect(readCopied("[]")).toBeNull();
    expect(readCopied("kein JSON")).toBeNull();
  });
  it("into the same service uses its forms and gives every step and flow a new id", () => {
    const { changes, ids: fresh } = pasteSteps(asking, copied);
    const pasted = after(asking, changes);
    expect(Object.keys(pasted.forms)).toEqual(Object.keys(asking.forms));
    expect(Object.keys(pasted.process.nodes)).toEqual([...Object.keys(asking.process.nodes), ...fresh]);
    const flows = Object.values(pasted.process.nodes).flatMap((node) =>
      "outgoing" in node ? node.outgoing.map(({ id }) => id) : [],
    );
    expect(new Set(flows).size).toBe(flows.length);
    expect(pasted.process.nodes["keineAntwort2"]).toMatchObject({ on: "fehlendesNachreichen2" });
    // Nothing leads to them yet, and nothing leads on; all they name is there.
    expect(new Set(errorsIn(pasted))).toEqual(new Set(["unreachable", "no-end"]));
  });
  it("into another service brings the forms along, renamed where the name is taken, and expressions follow", () => {
    const other: Service = {
      ...minimalService(),
      documents: { vollstaendigkeit: { title: "Etwas anderes", blocks: [] } },
    };
    const pasted = after(other, pasteSteps(other, copied).changes);
    expect(Object.keys(pasted.forms)).toEqual(["antrag", "antrag2", "vollstaendigkeit2"]);
    expect(pasted.process.nodes["fehlendesNachreichen"]).toMatchObject({
      form: "antrag2",
      only: { feel: "vollstaendigkeit2.fragen.path" },
    });
    expect(pasted.process.nodes["fehltEtwas"]).toMatchObject({
      outgoing: [{ condition: "vollstaendigkeit2.vollstaendig = false" }],
    });
  });
});
