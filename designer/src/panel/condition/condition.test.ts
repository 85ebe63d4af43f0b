import type { Shape } from "@blaupause/feel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCondition, type Sight } from "./read.ts";
import type { Condition, Operand, Operator, Test } from "./tree.ts";
import { writeCondition } from "./write.ts";

const shape: Shape = {
  kind: "context",
  entries: {
    antrag: {
      kind: "context",
      entries: {
        ort: { kind: "string" },
        farben: { kind: "list", of: { kind: "string" } },
        hunde: { kind: "list", of: { kind: "context", entries: { name: { kind: "string" } } } },
        gaeste: { kind: "number" },
        tag: { kind: "date" },
        einverstanden: { kind: "boolean" },
      },
    },
    settings: { kind: "context", entries: { grenze: { kind: "number" }, vorlauf: { kind: "number" } } },
  },
};
const paths = ["antrag.ort", "antrag.farben", "antrag.gaeste", "antrag.tag", "antrag.einverstanden"];
const known = new Set([...paths, "count(antrag.hunde)", "settings.grenze", "settings.vorlauf"]);
const sight: Sight = { shape, isKnown: (path) => known.has(path) };
const read = (feel: string) => readCondition(feel, sight);

const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => String(cents / 100));
const text = fc.string({ unit: "grapheme", maxLength: 12 });
const date = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
const days = fc.oneof(
  fc.nat(999).map((count) => ({ type: "number" as const, number: String(count) })),
  fc.constant({ type: "path" as const, path: "settings.vorlauf" }),
);
const operand: fc.Arbitrary<Operand> = fc.oneof(
  text.map((one) => ({ type: "text" as const, text: one })),
  number.map((one) => ({ type: "number" as const, number: one })),
  date.map((one) => ({ type: "date" as const, date: one })),
  fc.constant({ type: "path" as const, path: "settings.grenze" }),
  fc.record({
    type: fc.constant("today" as const),
    shift: fc.option(fc.record({ sign: fc.constantFrom("+", "-"), days })),
  }),
);
const subject = fc.constantFrom(...paths, "count(antrag.hunde)");
const compared = fc.constantFrom<Operator>(
  "is",
  "isNot",
  "more",
  "atLeast",
  "less",
  "atMost",
  "contains",
  "startsWith",
  "includes",
);
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ type: fc.constant("test" as const), subject, operator: compared, value: operand }),
  fc.record({
    type: fc.constant("test" as const),
    subject,
    operator: fc.constantFrom<Operator>("yes", "no", "filled", "empty"),
    value: fc.constant(null),
  }),
  fc.record({
    type: fc.constant("test" as const),
    subject,
    operator: fc.constant("oneOf" as const),
    value: fc.array(text, { minLength: 1, maxLength: 3 }).map((texts) => ({ type: "texts" as const, texts })),
  }),
);
/** „und“ and „oder“ take turns, as the words on the screen do. */
const joint = (type: "all" | "any", depth: number): fc.Arbitrary<Condition> => {
  const inner = depth === 0 ? test : fc.oneof(test, joint(type === "all" ? "any" : "all", depth - 1));
  return fc.array(inner, { minLength: 2, maxLength: 3 }).map((of) => ({ type, of }));
};

describe("a condition in words", () => {
  it("says the same after it was stored", () => {
    fc.assert(
      fc.property(fc.oneof(test, joint("all", 2), joint("any", 2)), (condition) => {
        expect(read(writeCondition(condition)), writeCondition(condition)).toEqual(condition);
      }),
      { numRuns: 300 },
    );
  });

  it("is read from what authors wrote by hand", () => {
    expect(read('antrag.ort = "Kassel"')).toEqual({
      type: "test",
      subject: "antrag.ort",
      operator: "is",
      value: { type: "text", text: "Kassel" },
    });
    expect(read('antrag.ort in ("Kassel", "Gießen")')).toMatchObject({
      operator: "oneOf",
      value: { texts: ["Kassel", "Gießen"] },
    });
    expect(read("antrag.einverstanden")).toMatchObject({ operator: "yes" });
    expect(read('antrag.tag >= today() + duration("P14D")')).toMatchObject({
      operator: "atLeast",
      value: { type: "today", shift: { sign: "+", days: { type: "number", number: "14" } } },
    });
    expect(read("true")).toEqual({ type: "all", of: [] });
    expect(writeCondition({ type: "all", of: [] })).toBe("true");
  });

  it("is left as a formula where it says more", () => {
    for (const feel of [
      "some h in antrag.hunde satisfies h.name = null",
      "antrag.gaeste + 1 > 100",
      'not(antrag.ort = "Kassel")',
      "antrag.gibtEsNicht = 1",
      "antrag.gaeste >",
      "if antrag.einverstanden then true else false",
      "antrag.gaeste in [1..5]",
    ])
      expect(read(feel), feel).toBeNull();
  });
});
