import { compile } from "@blaupause/engine/compile";
import type { Decision, HitPolicy, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { beforeAll, expect, it } from "vitest";
import { german, laterWords } from "../words/words.ts";
import { resultsOf, triedWords, tryOut } from "./tryOut.ts";

beforeAll(() => laterWords("de"));

const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };
const table = (hitPolicy: HitPolicy, more: Partial<Decision> = {}): Decision => ({
  title: "T",
  inputs: [{ id: "n", expression: "1", type: "integer" }],
  outputs: [{ id: "rang", type: "text", values: ["hoch", "tief"] }],
  hitPolicy,
  rows: [
    { id: "a", label: "Erste", when: { n: "> 1" }, then: { rang: '"tief"' } },
    { id: "b", when: { n: "2" }, then: { rang: '"hoch"' } },
  ],
  ...more,
});
function tried(decision: Decision, n: string) {
  const service: Service = { ...minimalService(), decisions: { t: decision } };
  const result = tryOut(compile(service).program, "t", decision, { n }, scope as never);
  if (result === null) throw new Error("no table");
  const found = result.ok ? resultsOf(result.value).map(({ rang }) => rang) : [];
  return [triedWords(result, decision, german), ...found];
}

it.each([
  ["FIRST", "2", ["Es gilt: Erste, 2.", "tief"]],
  ["RULE ORDER", "2", ["Es gilt: Erste, 2.", "tief", "hoch"]],
  ["OUTPUT ORDER", "2", ["Es gilt: Erste, 2.", "hoch", "tief"]],
  ["COLLECT", "2", ["Es gilt: Erste, 2.", "tief", "hoch"]],
  ["COLLECT", "1", ["Keine Zeile gilt für diesen Fall."]],
  ["UNIQUE", "1", ["Keine Zeile gilt für diesen Fall."]],
  ["UNIQUE", "2", ["Mehrere Zeilen gelten zugleich: Erste, 2."]],
  ["ANY", "2", ["Mehrere Zeilen gelten zugleich und ergeben Verschiedenes: Erste, 2."]],
] as const)("%s with %s", (policy, n, said) => expect(tried(table(policy), n)).toEqual(said));

it("says what holds otherwise, and what a ranking leaves out", () => {
  expect(tried(table("FIRST", { default: { rang: '"hoch"' } }), "0")).toEqual([
    "Keine Zeile gilt für diesen Fall. Es gilt die letzte: Sonst.",
    "hoch",
  ]);
  const outputs: Decision["outputs"] = [{ id: "rang", type: "text", values: ["hoch"] }];
  expect(tried(table("PRIORITY", { outputs }), "2")).toEqual([
    "Ein Ergebnis steht nicht in der Rangfolge seiner Spalte: Erste, 2.",
  ]);
});

it("an amount to count together is one result", () => {
  const outputs: Decision["outputs"] = [{ id: "rang", type: "number" }];
  const rows = [
    { id: "a", when: {}, then: { rang: "2" } },
    { id: "b", when: {}, then: { rang: "3" } },
  ];
  expect(tried(table("COLLECT", { outputs, rows, aggregation: "SUM" }), "1")).toEqual(["Es gilt: 1, 2.", 5]);
});
