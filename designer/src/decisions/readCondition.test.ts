import { expect, it } from "vitest";
import { writeInput } from "./inputCell.ts";
import { readCondition, type Asked } from "./readCondition.ts";

const answers = [
  { value: "001", label: "Tagesjagdschein" },
  { value: "nichtOrtsfest", label: "nicht ortsfest" },
];
const asked = {
  money: { type: "money" },
  integer: { type: "integer" },
  date: { type: "date" },
  boolean: { type: "boolean" },
  choice: { type: "text", answers },
  text: { type: "text" },
} as const satisfies Record<string, Asked>;

it.each([
  ["money", "1.200 €", "1200"],
  ["money", "über 1.200,50 €", "> 1200.5"],
  ["money", "1.5", "no: point"],
  ["money", "ab 1.5", "no: point"],
  ["integer", "", "any"],
  ["integer", " – ", "any"],
  ["integer", "egal", "any"],
  ["integer", "3-5", "[3..5]"],
  ["integer", "3 – 5", "[3..5]"],
  ["integer", "von 3 bis 5", "[3..5]"],
  ["integer", "-5--3", "[-5..-3]"],
  ["integer", "-5", "-5"],
  ["integer", "5-3", "no: range"],
  ["integer", "> 1", "> 1"],
  ["integer", ">=1", ">= 1"],
  ["integer", "mindestens 1", ">= 1"],
  ["integer", "ab 1", ">= 1"],
  ["integer", "bis 4", "<= 4"],
  ["integer", "höchstens 4", "<= 4"],
  ["integer", "unter 4", "< 4"],
  ["integer", "ist nicht 4", "not(4)"],
  ["integer", "= 4", "4"],
  ["integer", "1 oder 2; 3", "1, 2, 3"],
  ["integer", "abc", "no: number"],
  ["integer", "ab drei", "no: number"],
  ["integer", "2,5", "no: whole"],
  ["date", "31.12.2026", 'date("2026-12-31")'],
  ["date", "2026-12-31", 'date("2026-12-31")'],
  ["date", "ab 1.1.2026", '>= date("2026-01-01")'],
  ["date", "vor dem Sommer", "no: date"],
  ["date", "2026-01-01 - 2026-12-31", '[date("2026-01-01")..date("2026-12-31")]'],
  ["boolean", "Ja", "true"],
  ["boolean", "Nein", "false"],
  ["boolean", "x", "no: yesNo"],
  ["choice", "Tagesjagdschein", '"001"'],
  ["choice", "001 oder nicht ortsfest", '"001", "nichtOrtsfest"'],
  ["choice", "nicht ortsfest", '"nichtOrtsfest"'],
  ["choice", "nicht Tagesjagdschein", 'not("001")'],
  ["choice", "Jahresjagdschein", "no: option"],
  ["text", "<b>", '"<b>"'],
  ["text", "3-5", '"3-5"'],
  ["text", "Haus oder Garten", '"Haus oder Garten"'],
] as const)("%s: %j is %s", (column, text, feel) => {
  const read = readCondition(text, asked[column]);
  expect(read.ok ? (writeInput(read.cell, asked[column].type) ?? "any") : `no: ${read.why}`).toBe(feel);
});
