import { openService } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { askable, isAskedAgain } from "./askedAgain.ts";

const file = new URL("../../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(file, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const { service } = opened;
const { berichtigen } = service.process.nodes;
const only =
  berichtigen !== undefined && "only" in berichtigen ? (berichtigen.only as readonly string[]) : [];

it("offers every question the dog tax corrects, by its words and in its order", () => {
  const offered = askable(service, "antrag", only);
  const values = offered.map(({ value }) => value);
  expect(only.length).toBeGreaterThan(10);
  expect(values).toEqual(expect.arrayContaining([...only]));
  expect(offered.map(({ label }) => label)).toContain("Hunde › Rasse");
  expect(offered.map(({ label }) => label)).not.toContain("Steuerjahr");
});

it("is asked where a form is filled in once more, and nowhere else", () => {
  expect(isAskedAgain(service, "antrag", "berichtigen")).toBe(true);
  expect(isAskedAgain(service, "pruefung", "pruefen")).toBe(false);
});
