import { openService } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findIn } from "./find.ts";

const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const { service } = opened;

it("finds questions by their words, those that begin so first", () => {
  const found = findIn(service, "chip");
  expect(
    found
      .slice(0, 2)
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(["field", "preparation"]);
  expect(found.map(({ kind }) => kind)).toContain("tableColumn");
});
it("finds texts that hold the words, with a little around them", () => {
  const found = findIn(service, "Lastschriftmandat");
  expect(found.map(({ address }) => address)).toContain("forms/antrag/fields/mandat");
  expect(found.find(({ address }) => address.endsWith("mandat"))?.extract).toContain(
    "SEPA-Lastschriftmandat",
  );
});
it("finds nothing for nothing, and never more than fit", () => {
  expect(findIn(service, "  ")).toEqual([]);
  expect(findIn(service, "e").length).toBeLessThanOrEqual(30);
});
