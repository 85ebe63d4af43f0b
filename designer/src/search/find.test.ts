import { openService } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findIn, searchable } from "./find.ts";

const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const entries = searchable(opened.service, { "01-zwei-hunde": { title: "Zwei Hunde, ein Bescheid" } });

it("finds questions by their words, those that begin so first", () => {
  const found = findIn(entries, "chip");
  expect(
    found
      .slice(0, 2)
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(["field", "preparation"]);
  expect(found.map(({ kind }) => kind)).toContain("tableColumn");
});
it("finds texts that hold the words, with a little around them", () => {
  const found = findIn(entries, "Lastschriftmandat");
  expect(found.map(({ address }) => address)).toContain("forms/antrag/fields/mandat");
  expect(found.find(({ address }) => address.endsWith("mandat"))?.extract).toContain(
    "SEPA-Lastschriftmandat",
  );
});
it("finds nothing for nothing", () => {
  expect(findIn(entries, "  ")).toEqual([]);
});
it("finds what a step says inside, translations, and example cases", () => {
  const kinds = (words: string) => findIn(entries, words).map(({ kind, address }) => `${kind} ${address}`);
  expect(kinds("name of the dog")).toContain("field forms/antrag/fields/hunde/fields/name");
  expect(kinds("zwei hunde, ein")).toContain("journey 01-zwei-hunde");
  expect(kinds("applicant.notice")).toContain("node process/nodes/bekanntgeben");
});
