import type { ValueType } from "@blaupause/model";
import { describe, expect, it } from "vitest";
import { readNumber } from "./readNumber.ts";
import { readTyped } from "./readTyped.ts";
import { lineNow } from "./useTyped.ts";

const said = (text: string, type: ValueType, answers = kinds): string => {
  const typed = readTyped(text, type, answers);
  return typed.ok ? typed.value : `no: ${typed.why}`;
};
const kinds = [
  { value: "001", label: "Tagesjagdschein" },
  { value: "ja", label: "Nein, danke" },
];

describe("numbers as they are written in German", () => {
  it.each([
    ["1.200 €", "1200"],
    ["1.200", "1200"],
    ["1 200,5", "1200.5"],
    ["1.234.567,89", "1234567.89"],
    ["1.234,50 €", "1234.5"],
    ["1200", "1200"],
    ["7,5", "7.5"],
    ["20,- €", "20"],
    ["-3", "-3"],
    ["− 3 EUR", "-3"],
    ["007,00", "7"],
    ["-0", "0"],
    ["1.5", "no: point"],
    ["0.500", "no: point"],
    ["1234.567", "no: point"],
    ["1.23,4", "no: number"],
    ["1,2,3", "no: number"],
    ["1,", "no: number"],
    ["3-5", "no: number"],
    ["1 2", "no: number"],
    ["abc", "no: number"],
    ["12 %", "no: number"],
    ["1234567890123", "no: number"],
    ["", "no: missing"],
    [" € ", "no: missing"],
  ])("%j is %s", (text, value) => expect(said(text, "money")).toBe(value));

  it("a whole number has nothing behind the comma", () => {
    expect([said("2,0", "integer"), said("2,5", "integer")]).toEqual(["2", "no: whole"]);
    expect(readNumber("2,5")).toEqual({ ok: true, value: "2.5" });
  });
});

it.each([
  ["31.12.2026", "date", "2026-12-31"],
  ["1.2.2026", "date", "2026-02-01"],
  ["2026-12-31", "date", "2026-12-31"],
  ["31.02.2026", "date", "no: date"],
  ["31.12.26", "date", "no: date"],
  ["", "date", "no: missing"],
  ["Ja", "boolean", "true"],
  ["WAHR", "boolean", "true"],
  ["nein", "boolean", "false"],
  ["No", "boolean", "false"],
  ["vielleicht", "boolean", "no: yesNo"],
  ["tagesjagdschein", "text", "001"],
  ["001", "text", "001"],
  ["ja", "text", "ja"],
  ["nein, danke", "text", "ja"],
  ["Jahresjagdschein", "text", "no: option"],
  ["12:30", "time", "no: formula"],
] as const)("%j of type %s is %s", (text, type, value) => expect(said(text, type)).toBe(value));

it("a text with no answers to choose from is taken as it stands", () =>
  expect(said("<b> 3-5", "text", [])).toBe("<b> 3-5"));

describe("a line", () => {
  const shown = (typed: string, over: string, stored: string) =>
    lineNow({ text: typed, over }, stored, readNumber);
  it("keeps what cannot be read, and says why", () => {
    expect(lineNow(null, "12", readNumber)).toEqual({ text: "12", refused: null });
    expect(shown("abc", "12", "12")).toEqual({ text: "abc", refused: "number" });
    expect(shown("1.200", "12", "1200")).toEqual({ text: "1.200", refused: null });
  });
  it("gives it up once something else is stored: it was about that", () => {
    expect(shown("abc", "12", "7")).toEqual({ text: "7", refused: null });
  });
});
