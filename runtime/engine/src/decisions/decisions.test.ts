import type { Decision, HitPolicy } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { compile } from "../compile/index.ts";
import { evaluator } from "../expression.ts";
import { lookupIn } from "../names.ts";
import { stored } from "../process/scope.ts";
import { evaluateDecision } from "./evaluateDecision.ts";

const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: { antrag: { n: 2 } } };
const forms = { antrag: { title: "A", fields: [{ id: "n", type: "integer", label: "n" }] } } as never;
const row = (id: string, when: string, then: string) => ({ id, when: { n: when }, then: { rang: then } });
const table = (hitPolicy: HitPolicy, rows: Decision["rows"], more: Partial<Decision> = {}): Decision => ({
  title: "T",
  inputs: [{ id: "n", expression: "antrag.n", type: "integer" }],
  outputs: [{ id: "rang", type: "text", values: ["hoch", "mittel", "tief"] }],
  hitPolicy,
  rows: [...rows],
  ...more,
});

function decided(decisions: Readonly<Record<string, Decision>>, id = "t") {
  const { program, problems } = compile({ ...minimalService(), forms, decisions });
  expect(problems).toEqual([]);
  const result = evaluateDecision(program.decisions, id, evaluator(scope), lookupIn(scope, program.types));
  return result.ok
    ? { value: stored(result.value), rows: result.rows }
    : { code: result.code, rows: result.rows };
}
const both = [row("a", "> 1", '"tief"'), row("b", "2", '"hoch"')];

describe("D1 hit policies", () => {
  it.each([
    ["UNIQUE", { code: "not-unique", rows: ["a", "b"] }],
    ["ANY", { code: "not-any", rows: ["a", "b"] }],
    ["FIRST", { value: { rang: "tief" }, rows: ["a", "b"] }],
    ["PRIORITY", { value: { rang: "hoch" }, rows: ["a", "b"] }],
    ["RULE ORDER", { value: [{ rang: "tief" }, { rang: "hoch" }], rows: ["a", "b"] }],
    ["OUTPUT ORDER", { value: [{ rang: "hoch" }, { rang: "tief" }], rows: ["a", "b"] }],
    ["COLLECT", { value: [{ rang: "tief" }, { rang: "hoch" }], rows: ["a", "b"] }],
  ] as const)("%s", (policy, expected) => {
    expect(decided({ t: table(policy, both) })).toEqual(expected);
  });
  it("ANY accepts rows that say the same", () => {
    expect(decided({ t: table("ANY", [row("a", "> 1", '"tief"'), row("b", "2", '"tief"')]) })).toMatchObject({
      value: { rang: "tief" },
    });
  });
  it.each([
    ["SUM", 5],
    ["MIN", 2],
    ["MAX", 3],
    ["COUNT", 2],
  ] as const)("COLLECT with %s", (aggregation, rang) => {
    const rows = [row("a", "-", "2"), row("b", "-", "3")];
    const sums = table("COLLECT", rows, { aggregation, outputs: [{ id: "rang", type: "number" }] });
    expect(decided({ t: sums })).toMatchObject({ value: { rang } });
  });
  it.each(["MIN", "MAX"] as const)(
    "COLLECT with %s says what cannot be compared, in any order",
    (aggregation) => {
      const both = [row("a", "-", "null"), row("b", "-", "5")];
      for (const rows of [both, both.toReversed()]) {
        const table_ = table("COLLECT", rows, { aggregation, outputs: [{ id: "rang", type: "number" }] });
        expect(decided({ t: table_ })).toMatchObject({ code: "not-comparable" });
      }
      const alone = table("COLLECT", [row("a", "-", "5")], {
        aggregation,
        outputs: [{ id: "rang", type: "number" }],
      });
      expect(decided({ t: alone })).toMatchObject({ value: { rang: 5 } });
    },
  );
});

describe("D3 no row hits", () => {
  const none = [row("a", "7", '"tief"')];
  it("is null, or the table's default", () => {
    expect(decided({ t: table("UNIQUE", none) })).toEqual({ value: null, rows: [] });
    expect(decided({ t: table("UNIQUE", none, { default: { rang: '"mittel"' } }) })).toEqual({
      value: { rang: "mittel" },
      rows: [],
    });
  });
});

it("a decision reads another one, on the same data", () => {
  const second = table("FIRST", [{ id: "x", when: {}, then: { rang: "t.rang" } }]);
  expect(decided({ t: table("FIRST", both), zweite: second }, "zweite")).toMatchObject({
    value: { rang: "tief" },
  });
});
it("a decision reads another one in a condition and in what holds otherwise", () => {
  const first = table("FIRST", both);
  const asked = table("FIRST", [{ id: "x", when: { n: "count(t.rang) - 1" }, then: { rang: '"nie"' } }], {
    default: { rang: "t.rang" },
  });
  expect(decided({ t: first, zweite: asked }, "zweite")).toMatchObject({ value: { rang: "tief" } });
  const compared = table("FIRST", [
    { id: "x", when: { n: "string length(t.rang) - 2" }, then: { rang: '"ja"' } },
  ]);
  expect(decided({ t: first, zweite: compared }, "zweite")).toMatchObject({ value: { rang: "ja" } });
});
it("F8 an amount is rounded half up, once, where it is given", () => {
  const sums = table("FIRST", [row("a", "-", "1.005")], { outputs: [{ id: "rang", type: "money" }] });
  expect(decided({ t: sums })).toMatchObject({ value: { rang: 1.01 } });
});

describe("tables that require tables", () => {
  const reading = (other: string, more: Partial<Decision> = {}): Decision =>
    table("FIRST", [row("a", "-", "1")], {
      inputs: [{ id: "n", expression: `${other}.rang`, type: "number" }],
      outputs: [{ id: "rang", type: "number" }],
      ...more,
    });
  const compiled = (decisions: Readonly<Record<string, Decision>>) =>
    compile({ ...minimalService(), forms, decisions });
  const decidedIn = (decisions: Readonly<Record<string, Decision>>, id: string) => {
    const { program } = compiled(decisions);
    return evaluateDecision(program.decisions, id, evaluator(scope), lookupIn(scope, program.types));
  };

  it("in a circle are a mistake that names it, and a draft that has one still comes to an end", () => {
    const circle = { a: reading("b"), b: reading("c"), c: reading("a") };
    expect(compiled(circle).problems).toMatchObject([
      { rule: "cycle", address: "decisions/a", params: { cycle: ["a", "b", "c", "a"] } },
    ]);
    expect(decidedIn(circle, "a")).toMatchObject({ ok: true });
  });
  it("are none where a cell only reads an input that is called like another table", () => {
    const own = table("FIRST", [row("a", "-", "b")], {
      inputs: [
        { id: "n", expression: "antrag.n", type: "integer" },
        { id: "b", expression: "antrag.n", type: "integer" },
      ],
      outputs: [{ id: "rang", type: "number" }],
    });
    expect(compiled({ a: own, b: reading("a") }).problems).toEqual([]);
  });
  it("are each worked out once, however many ways lead to them", () => {
    const layers = Array.from({ length: 24 }, (_, index): [string, Decision] => [
      `t${index}`,
      index === 0
        ? table("FIRST", [row("a", "-", "1")], { outputs: [{ id: "rang", type: "number" }] })
        : reading(`t${index - 1}`, {
            inputs: [
              { id: "n", expression: `t${index - 1}.rang`, type: "number" },
              { id: "m", expression: `if t${Math.max(0, index - 2)}.rang = 1 then 1 else 2`, type: "number" },
            ],
          }),
    ]);
    const { program } = compiled(Object.fromEntries(layers));
    let count = 0;
    const evaluate = evaluator(scope);
    const counted: typeof evaluate = (ast, names, input) => ((count += 1), evaluate(ast, names, input));
    evaluateDecision(program.decisions, "t23", counted, lookupIn(scope, program.types));
    expect(count).toBeLessThan(200);
  });
});
