import { openService, type Service } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { answersRead, check, questionRead, sentence } from "./index.ts";

function template(name: string): Service {
  const url = new URL(`../../../templates/${name}/service.json`, import.meta.url);
  const opened = openService(readFileSync(url, "utf8"));
  if (!opened.ok) throw new Error(`${name} does not open`);
  return opened.service;
}
const labelsOf = (name: string, table: string): readonly string[] => {
  const service = template(name);
  const inputs = service.decisions?.[table]?.inputs ?? [];
  return inputs.map((input) =>
    answersRead(service, input)
      .map(({ label }) => label)
      .join(" | "),
  );
};

it.each([
  ["meldebescheinigung", "gebuehr", 1, "Die einfache"],
  ["schuelerbefoerderung", "aussicht", 1, "Ja"],
  ["schuelerbefoerderung", "leistung", 0, "Fahrkarte"],
  ["jagdschein", "gebuehr", 0, "Tagesjagdschein"],
  ["sondernutzung", "tarif", 0, "Gerüst"],
] as const)("%s: the table %s knows its answers by their words", (name, table, input, label) => {
  expect(labelsOf(name, table)[input]).toContain(label);
});

it("knows no answers where more than a question is read, and a code list's where one is used", () => {
  const service = template("hundesteuer-anmeldung");
  expect(answersRead(service, { expression: "count(antrag.hunde)" })).toEqual([]);
  expect(questionRead(service, { expression: "antrag.art = 1" })).toBeUndefined();
  expect(answersRead(service, { expression: "nirgends.x", values: '"a", "b"' })).toEqual([
    { value: "a", label: "a" },
    { value: "b", label: "b" },
  ]);
  expect(answersRead(service, { expression: "nirgends.x", values: "[1..13]" })).toEqual([]);
});

it("says Ja and Nein where a table leaves out or repeats a case", () => {
  const service = template("jagdschein");
  const [table] = Object.values(service.decisions ?? {});
  const rows = table?.rows.filter(({ id }) => id !== table.rows.at(-1)?.id) ?? [];
  const short = { ...service, decisions: { gebuehr: { ...table, rows } } } as Service;
  const gap = check(short).find(({ rule }) => rule === "decision-gap");
  const said = (language: "de" | "en") => (gap === undefined ? "" : sentence(gap, short, language));
  expect(said("de")).toContain("= Ja.");
  expect(said("en")).toContain("= Yes.");
});
