import { openService, type Service } from "@blaupause/model";
import { workshopTranslator } from "@blaupause/ui";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decisionElements } from "./decisions.ts";
import { partsOf, pathOf } from "./parts.ts";
import { spokenIn } from "./spoken.ts";

const path = new URL("../../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const service: Service = opened.service;
const parts = partsOf(service, workshopTranslator("de"));
const all = parts.flatMap((part) => part.elements().map((element) => ({ part, element })));
const textAt = (address: string): string =>
  all.find(({ element }) => element.address === address)?.element.text ?? "";

describe("a draft before people who know no expressions", () => {
  it("has a part for everything, and each element stands on the page its comment leads back to", () => {
    expect(parts.map((one) => one.path).slice(0, 3)).toEqual(["", "/formular/antrag", "/formular/pruefung"]);
    for (const { part, element } of all)
      expect([element.address, pathOf(element.address)]).toEqual([element.address, part.path]);
    expect(new Set(all.map(({ element }) => element.address)).size).toBe(all.length);
  });

  it("holds settings, deadlines, offices, code lists and legal bases to be commented too", () => {
    const around = parts.find((one) => one.path === "/angaben")?.elements() ?? [];
    expect(new Set(around.map(({ kind }) => kind))).toEqual(
      new Set([
        "Angabe der Kommune",
        "Frist",
        "Amt",
        "Codeliste",
        "Rechtsgrundlage",
        "Bereitzulegen",
        "Vor dem Start",
        "Spalte im Eingang",
      ]),
    );
    const at = (address: string) => around.find((one) => one.address === address);
    expect(at("deadlines/bearbeitung")).toMatchObject({ title: "Prüfung", facts: ["1 Monat"] });
    expect(at("deadlines/nachreichung")).toMatchObject({ facts: ["14 Tage"] });
    expect(at("codeLists/hunderassen")?.items[0]).toBe("Mischling");
    for (const { title, text } of around) expect(title + text).not.toBe("");
  });

  it("names answers instead of paths, and never shows an expression in a text", () => {
    expect(textAt("documents/bescheid/blocks/anrede")).toBe("Guten Tag ‹Name der Person›,");
    for (const { element } of all)
      for (const text of [element.title, element.text, ...element.items, ...element.facts])
        expect(text).not.toMatch(/[{}]|\bantrag\.|\bsettings\./);
  });

  it("says the cells of a table in words, with nothing of an expression", () => {
    const cells = all.flatMap(({ element }) => element.table?.rows.flat() ?? []);
    expect(cells).toContain("mindestens 1");
    expect(cells).toContain("größer als 0");
    expect(cells).toContain("0,00 €");
    expect(cells).toContain("‹Steuer je Jahr, erster Hund›");
    for (const cell of cells) expect(cell).not.toMatch(/[<>=*/"[\]{}]|\.\.|\bnot\(|\bcount\b|\d\.\d/);
  });

  it("names the choices of a column, ranges, lists and what is left out", () => {
    const table = decisionElements(
      {
        ...service,
        forms: {
          antrag: {
            title: "Antrag",
            fields: [
              {
                id: "art",
                type: "choice",
                label: "Art",
                options: [
                  { value: "001", label: "Tageskarte" },
                  { value: "002", label: "Jahreskarte" },
                ],
              },
            ],
          },
        },
        decisions: {
          preis: {
            title: "Preis",
            inputs: [
              { id: "art", expression: "antrag.art", type: "text", label: "Art" },
              { id: "tage", expression: "antrag.tage", type: "integer", label: "Tage" },
            ],
            outputs: [{ id: "betrag", type: "money", label: "Betrag" }],
            hitPolicy: "FIRST",
            rows: [
              { id: "a", when: { art: '"001", "002"', tage: "[1..2]" }, then: { betrag: "1234.5" } },
              { id: "b", when: { art: 'not("001")', tage: "(1..3)" }, then: { betrag: "2 * 3" } },
              {
                id: "c",
                when: { tage: "> settings.satzErsthund" },
                then: { betrag: "settings.satzErsthund * 2" },
              },
            ],
          },
        },
      },
      spokenIn(service, workshopTranslator("de")),
      workshopTranslator("de"),
    )[0]?.table;
    expect(table?.rows).toEqual([
      ["Tageskarte oder Jahreskarte", "1 bis 2", "1.234,50 €"],
      ["nicht Tageskarte", "nach einer Formel", "nach einer Formel"],
      ["egal", "größer als ‹Steuer je Jahr, erster Hund›", "berechnet aus ‹Steuer je Jahr, erster Hund›"],
    ]);
  });

  it("leaves out what nobody answers", () => {
    expect(all.some(({ element }) => element.address === "forms/antrag/fields/monateErster")).toBe(false);
  });

  it("shows the steps in the order a case meets them", () => {
    const steps = parts.find((one) => one.path === "/ablauf")?.elements() ?? [];
    expect(steps[0]).toMatchObject({ kind: "Beginn", title: "Anmeldung" });
    expect(steps[1]).toMatchObject({ kind: "Schritt", title: "Anmeldung prüfen", facts: ["Wer: Steueramt"] });
    expect(steps.length).toBe(Object.keys(service.process.nodes).length);
  });
});
