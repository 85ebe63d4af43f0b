import { openService, type Json } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { german as say } from "../words/words.ts";
import { propertyText, readingAt } from "./propertyText.ts";

const path = new URL("../../../templates/meldebescheinigung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const { service } = opened;
function text(address: string, property: string, value?: Json): string {
  const reading = readingAt(service, address, say);
  if (reading === null) throw new Error(`nothing stands at ${address}`);
  return propertyText(reading, property, value);
}
const question = "forms/antrag/fields/anzahl";
const row = `decisions/gebuehr/rows/${service.decisions?.["gebuehr"]?.rows[0]?.id ?? ""}`;

it("reads a text as it stands, with names for what it prints", () => {
  expect(text(question, "hint", "Höchstens fünf.")).toBe("Höchstens fünf.");
  expect(text("documents/anschreiben", "title", "Für {antrag.familienname}")).toBe("Für ‹Familienname›");
});
it("says that there was nothing", () => {
  expect(text(question, "hint")).toBe("(nichts)");
});
it("reads a condition as a sentence", () => {
  expect(text(question, "visible", 'antrag.art = "erweitert" and settings.vorherBezahlen = true')).toBe(
    "„Welche Bescheinigung brauchen Sie?“ ist „Die erweiterte“ und „Die Gebühr online bezahlen lassen, bevor Sie ausstellen“: Ja",
  );
});
it("keeps a formula that no sentence says, with names instead of paths", () => {
  expect(text(question, "visible", "if antrag.anzahl > 2 then true else settings.renteFrei")).toContain("‹");
});
it("reads deadlines in days and amounts with their sign", () => {
  expect(text("deadlines/bearbeitung", "length", "P10D")).toBe("10 Tage");
  expect(text(row, "then/betrag", "120")).toBe("120,00 €");
});
it("reads what a row asks about a choice by the words of the answers", () => {
  expect(text(row, "when/art", '"erweitert"')).toBe("Die erweiterte");
});
