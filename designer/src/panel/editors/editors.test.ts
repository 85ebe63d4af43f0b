import { openService, type Decision, type Element, type Service } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fileTypesOf } from "./FileTypes.tsx";
import { megabytesIn, readMegabytes } from "./megabytes.ts";
import { firstPrefill, plainTypeOf } from "./plainType.ts";
import { questionsAround } from "./Questions.tsx";
import { missingRanks, readRanks } from "./ranks.ts";

const url = new URL("../../../../templates/bewohnerparkausweis/service.json", import.meta.url);
const opened = openService(readFileSync(url, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const service: Service = opened.service;

describe("what stands in a question beforehand", () => {
  it.each([
    ["text", "text", undefined],
    ["iban", "text", undefined],
    ["choice", "text", "a"],
    ["integer", "integer", 0],
    ["money", "money", 0],
    ["boolean", "boolean", true],
    ["file", null, undefined],
    ["address", null, undefined],
    ["choices", null, undefined],
  ] as const)("of a %s is a value of its kind", (type, plain, first) => {
    const kind = plainTypeOf({ type });
    expect(kind).toBe(plain);
    const answers = type === "choice" ? [{ value: "a", label: "A" }] : [];
    if (kind !== null) expect(firstPrefill(kind, answers)).toBe(first);
  });
  it("of a date is a day", () => expect(firstPrefill("date", [])).toMatch(/^\d{4}-\d\d-\d\d$/));
});

it("a rule's message may stand at every question of its form, named as people know it", () => {
  const [form = ""] = Object.keys(service.forms);
  const rule = { parent: `forms/${form}` } as Element;
  const places = questionsAround(service, rule);
  const labels = new Map(places.map(({ value, label }) => [value, label]));
  for (const one of service.forms[form]?.rules ?? [])
    for (const path of one.at ?? []) expect(labels.has(path), path).toBe(true);
  expect(labels.get("anschrift.plz")).toContain(" › ");
  expect(questionsAround(service, { parent: "forms/weg" } as Element)).toEqual([]);
});

it.each([
  ["8", 8_388_608, "8"],
  ["8 MB", 8_388_608, "8"],
  ["0,5", 524_288, "0,5"],
  ["25", 26_214_400, "25"],
  ["26", null, ""],
  ["0", null, ""],
  ["viel", null, ""],
] as const)("a file of %s MB", (text, bytes, shown) => {
  expect(readMegabytes(text)).toBe(bytes);
  expect(megabytesIn(bytes)).toBe(shown);
});

it("keeps kinds of files nobody has a word for", () => {
  const { chosen, options } = fileTypesOf(["image/png", "text/csv"]);
  expect(chosen).toEqual(["image/png", "text/csv"]);
  expect(options.map(({ label }) => label)).toEqual(["PDF", "JPG", "PNG", "text/csv"]);
});

describe("a ranking", () => {
  it("is read line by line, in the kind of its column", () => {
    expect(readRanks("hoch\n\n tief \nhoch", "text")).toEqual({ ok: true, values: ["hoch", "tief"] });
    expect(readRanks("1.200 €\n7,5", "money")).toEqual({ ok: true, values: [1200, 7.5] });
    expect(readRanks("Ja\nNein", "boolean")).toEqual({ ok: true, values: [true, false] });
    expect(readRanks("1\nviel", "money")).toEqual({ ok: false, line: "viel", why: "number" });
  });
  it("knows which values of the rows it leaves out", () => {
    const row = (id: string, rang: string) => ({ id, when: {}, then: { rang } });
    const rows = [row("a", '"tief"'), row("b", '"hoch"'), row("c", "settings.x"), row("d", '"tief"')];
    expect(missingRanks({ rows } as unknown as Decision, "rang", "text", ["hoch"])).toEqual(["tief"]);
  });
});
