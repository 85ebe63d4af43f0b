import { describe, expect, it } from "vitest";
import { openService } from "./openService.ts";
import { migrate } from "./migrate.ts";
import { minimalService } from "../testing.ts";

const rulesOf = (input: unknown): string[] => {
  const opened = openService(input);
  return opened.ok
    ? []
    : opened.problems.map(({ rule, address, property }) => `${rule} ${address}#${property ?? ""}`);
};

describe("openService", () => {
  it("takes nothing for something it knows, although both are undefined", () => {
    const hole = { ...minimalService(), forms: { antrag: undefined } };
    expect(openService(hole)).toMatchObject({ ok: false, problems: [{ rule: "not-an-object" }] });
  });
  it("admits a service as text and as parsed JSON", () => {
    expect(openService(minimalService()).ok).toBe(true);
    expect(openService(JSON.stringify(minimalService())).ok).toBe(true);
  });
  it.each([
    ["text that is no JSON", "{", "not-json #"],
    ["a foreign format", { ...minimalService(), format: "camunda/1" }, "unknown-format #format"],
    ["a format from the future", { ...minimalService(), format: "blaupause/99" }, "newer-format #format"],
    ["no object at all", 7, "unknown-format #format"],
    ["a __proto__ key", '{"format":"blaupause/1","forms":{"__proto__":{}}}', "forbidden-key #__proto__"],
    ["a constructor key", { ...minimalService(), constructor: {} }, "forbidden-key #constructor"],
  ])("refuses %s", (_, input, problem) => {
    expect(rulesOf(input)).toEqual([problem]);
  });
  it("refuses what is nested too deeply, without recursion", () => {
    const text = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    expect(rulesOf(text)).toEqual(["too-deep #"]);
  });
  it("refuses what is too large", () => {
    expect(rulesOf(`"${"x".repeat(4_000_001)}"`)).toEqual(["too-large #"]);
    expect(rulesOf({ ...minimalService(), forms: Array.from({ length: 200_001 }, () => 0) })).toEqual([
      "too-large #",
    ]);
  });
  it("says at which address which property is wrong", () => {
    const service = minimalService();
    const fields = [
      { id: "name", type: "text", label: "Name", lenght: 3 },
      { id: "name", type: "text", label: "Name" },
      { id: "art", type: "dropdown", label: "Art" },
    ];
    expect(rulesOf({ ...service, forms: { antrag: { title: "Antrag", fields } } })).toEqual([
      "schema-additionalProperties forms/antrag/fields/name#lenght",
      "duplicate-id forms/antrag/fields/name#id",
      "unknown-type forms/antrag/fields/art#type",
    ]);
  });
  it("refuses half a character, which no letter could show and nothing could hash, and says where it stands", () => {
    const service = {
      ...minimalService(),
      title: "Hund \ud83d\udc36",
      about: { ...minimalService().about, summary: "\udc36" },
      translations: { en: { "\ud800": { text: "x", of: `sha256-${"a".repeat(43)}` } } },
    };
    const options = [{ value: "a", label: "\ud83d" }];
    const fields = [{ id: "art", type: "choice", label: "Art", hint: "a\ud800b", options }];
    expect(rulesOf({ ...service, forms: { antrag: { title: "Antrag", fields } } })).toEqual([
      "malformed-text #about/summary",
      "malformed-text #translations/en",
      "malformed-text forms/antrag/fields/art#hint",
      "malformed-text forms/antrag/fields/art/options/a#label",
    ]);
  });
  it("refuses ids that no expression could name", () => {
    expect(rulesOf({ ...minimalService(), forms: { "An trag": { title: "x", fields: [] } } })).not.toEqual(
      [],
    );
  });
});

describe("migrate", () => {
  const steps = [
    { from: 1, why: "nouns", up: (service: object) => ({ ...service, noun: "Antrag" }) },
    { from: 2, why: "minutes", up: (service: object) => ({ ...service, minutes: 5 }) },
  ];
  it("goes step by step to the newest format", () => {
    expect(migrate({ format: "blaupause/1" }, steps, "blaupause/3")).toEqual({
      ok: true,
      value: { format: "blaupause/3", noun: "Antrag", minutes: 5 },
    });
  });
  it("refuses a document when a step is missing", () => {
    expect(migrate({ format: "blaupause/1" }, steps.slice(1), "blaupause/3").ok).toBe(false);
  });
});
