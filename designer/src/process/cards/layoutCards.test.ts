import { readFileSync } from "node:fs";
import { check } from "@blaupause/check";
import { changeAll, openService, type Change, type Service } from "@blaupause/model";
import { describe, expect, it } from "vitest";
import { readSteps } from "../graph/readSteps.ts";
import { removeStep } from "../graph/removeStep.ts";
import { insertion, verbs } from "../insert/insert.ts";
import { CARD, layoutCards, type Placed } from "./layoutCards.ts";
import { linesOf } from "./linesOf.ts";

const template = new URL("../../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const dogTax = (): Service => {
  const opened = openService(readFileSync(template, "utf8"));
  if (!opened.ok) throw new Error("no service");
  return opened.service;
};
const after = (service: Service, changes: readonly Change[] | undefined | null): Service => {
  const result = changeAll(service, changes ?? []);
  if (!result.ok) throw new Error("refused");
  return result.service;
};
const place = { node: "pruefen", flow: "f4" };
const busy = verbs.reduce((now, verb) => after(now, insertion(now, place, verb)?.changes), dogTax());

const overlaps = (one: Placed, other: Placed): boolean =>
  one !== other &&
  Math.abs(one.x - other.x) < CARD.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe.each([
  ["the dog tax", dogTax()],
  ["the dog tax with every verb in it", busy],
])("the cards of %s", (_, service) => {
  const layout = layoutCards(readSteps(service));
  const all = [...layout.steps, ...layout.exits];

  it("lie beside each other, every step and every way once", () => {
    expect(all.flatMap((one) => all.filter((other) => overlaps(one, other)))).toEqual([]);
    const { nodes } = service.process;
    const cards = Object.values(nodes).filter(({ type }) => type !== "boundaryEvent");
    expect(layout.steps).toHaveLength(cards.length);
    const flows = Object.values(nodes).flatMap((node) => ("outgoing" in node ? node.outgoing : []));
    expect(layout.exits).toHaveLength(flows.length);
  });
  it("lead down wherever they do not lead back", () => {
    const top = new Map(layout.steps.map(({ step, y }) => [step.id, y]));
    for (const { exit, y } of layout.exits)
      if (exit.way !== "back") expect(top.get(exit.flow.to)).toBeGreaterThan(y);
    const tips = linesOf(layout).filter(({ tip }) => tip !== null);
    expect(tips).toHaveLength(layout.exits.filter(({ exit }) => exit.way !== "back").length);
  });
});

it("leaves nothing dangling, whatever step is deleted", () => {
  const { translations: _, ...service } = busy;
  const structural = new Set(["unknown-reference", "unreachable", "no-end", "not-an-activity"]);
  for (const id of Object.keys(service.process.nodes)) {
    const changes = removeStep(service, id);
    if (changes === null) continue;
    const found = check(after(service, changes)).filter(({ rule }) => structural.has(rule));
    expect([id, found]).toEqual([id, []]);
  }
});
