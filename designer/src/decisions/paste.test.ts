import { openService, type Decision, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { edited } from "../session/content.ts";
import { german, laterWords } from "../words/words.ts";
import { MOST_ROWS, pasteRows } from "./paste.ts";
import { pasteWords } from "./pasteWords.ts";

beforeAll(() => laterWords("de"));

const table: Decision = {
  title: "Gebühr",
  inputs: [{ id: "menge", label: "Menge", expression: "1", type: "integer" }],
  outputs: [{ id: "betrag", label: "Betrag", type: "money" }],
  hitPolicy: "UNIQUE",
  rows: [{ id: "klein", when: { menge: "1" }, then: { betrag: "10" } }],
};
const place = "decisions/gebuehr";
const service: Service = { ...minimalService(), decisions: { gebuehr: table } };

function rowsAfter(text: string, of: Service = service): Decision["rows"] {
  const decision = of.decisions?.["gebuehr"] as Decision;
  const pasted = pasteRows(place, decision, text, of);
  if (!pasted.ok) throw new Error(pasteWords(pasted, german));
  const result = edited({ service: of, journeys: {} }, pasted.changes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.content.service.decisions?.["gebuehr"]?.rows.slice(decision.rows.length) ?? [];
}
const refusal = (text: string, decision = table, of = service): string => {
  const pasted = pasteRows(place, decision, text, of);
  return pasted.ok ? "pasted" : pasteWords(pasted, german);
};

it("takes rows from a spreadsheet, as people write them", () => {
  expect(rowsAfter("2\t1.200 €\r\n> 3\t20\n\n\t0\n3-5\t7,50\nab 6\t1.234,50 €")).toEqual([
    { id: "zeile2", when: { menge: "2" }, then: { betrag: "1200" } },
    { id: "zeile3", when: { menge: "> 3" }, then: { betrag: "20" } },
    { id: "zeile4", when: {}, then: { betrag: "0" } },
    { id: "zeile5", when: { menge: "[3..5]" }, then: { betrag: "7.5" } },
    { id: "zeile6", when: { menge: ">= 6" }, then: { betrag: "1234.5" } },
  ]);
});

it("does not take the titles of the columns for a row", () => {
  expect(rowsAfter("menge\tBetrag\n2\t3")).toHaveLength(1);
  expect(refusal("Menge\tBetrag\n")).toBe("Da ist keine Zeile zum Einfügen. Es wurde nichts geändert.");
});

describe("refuses all of it", () => {
  it.each([
    ["", "Da ist keine Zeile zum Einfügen. Es wurde nichts geändert."],
    ["\n \t \n", "Da ist keine Zeile zum Einfügen. Es wurde nichts geändert."],
    [
      "Anzahl\tBetrag\n1\t2",
      "Zeile 1, Spalte „Menge“: „Anzahl“. Das ist keine Zahl. Beispiel: 1.200,50. Es wurde nichts geändert.",
    ],
    [
      "1\t2\n\n2\t1.5",
      "Zeile 3, Spalte „Betrag“: „1.5“. Meinen Sie ein Komma? Bitte so schreiben: 1,5. Es wurde nichts geändert.",
    ],
    ["1\t", "Zeile 1, Spalte „Betrag“: Hier fehlt ein Wert. Es wurde nichts geändert."],
    ["5-3\t1", "Zeile 1, Spalte „Menge“: „5-3“. „von“ ist größer als „bis“. Es wurde nichts geändert."],
    ["1\t2\t3", "Eine Zeile hat 3 Spalten, die Tabelle braucht 2. Es wurde nichts geändert."],
    [
      Array.from({ length: 10_000 }, () => "1\t2").join("\n"),
      `Das sind 10000 Zeilen. Mehr als ${MOST_ROWS} auf einmal gehen nicht. Es wurde nichts geändert.`,
    ],
  ])("%j", (text, sentence) => expect(refusal(text)).toBe(sentence));

  it.each([
    ["date", "31.02.2026"],
    ["boolean", "vielleicht"],
    ["integer", "1,5"],
  ] as const)("a %s that is none: %s", (type, text) => {
    const asked: Decision = { ...table, inputs: [{ id: "x", label: "X", expression: "1", type }] };
    expect(refusal(`${text}\t1`, asked)).toContain(`Zeile 1, Spalte „X“: „${text}“.`);
  });
});

describe("of a template", () => {
  const url = new URL("../../../templates/jagdschein/service.json", import.meta.url);
  const opened = openService(readFileSync(url, "utf8"));
  const hunting = opened.ok ? opened.service : service;
  it("answers are pasted by their words or their code, and yes by its word", () => {
    const results = "\t1,50\t2\t3,50\tText <b>";
    expect(rowsAfter(`Tagesjagdschein\tJa${results}\n002\tfalsch${results}`, hunting)).toMatchObject([
      { when: { art: '"001"', jugendlich: "true" }, then: { verwaltung: "1.5", wofuer: '"Text <b>"' } },
      { when: { art: '"002"', jugendlich: "false" } },
    ]);
  });
});
