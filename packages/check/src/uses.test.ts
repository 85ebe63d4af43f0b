import { expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { openService } from "@blaupause/model";
import { usesOf } from "./uses.ts";

const path = new URL("../../../templates/hundesteuer-anmeldung/service.json", import.meta.url);
const opened = openService(readFileSync(path, "utf8"));
if (!opened.ok) throw new Error("the template does not open");
const uses = usesOf(opened.service);
const usersOf = (to: string) =>
  uses.filter((use) => use.to === to).map(({ from, property }) => `${from} ${property}`);

it("finds who reads a question inside a list, by its name there and from outside", () => {
  expect(usersOf("forms/antrag/fields/hunde/fields/rasse")).toEqual(
    expect.arrayContaining(["forms/antrag/fields/hunde/fields/mischung visible"]),
  );
});
it("finds who reads a setting, a table and a letter", () => {
  expect(
    usersOf("settings/fields/satzErsthund").some((one) => one.startsWith("decisions/steuersatz/rows/")),
  ).toBe(true);
  expect(usersOf("decisions/steuersatz")).toEqual(
    expect.arrayContaining(["process/nodes/satz decision", "forms/antrag/fields/vorschau decision"]),
  );
  expect(usersOf("documents/bescheid")).toEqual(
    expect.arrayContaining(["process/nodes/schreiben with/document", "process/nodes/pruefen preview"]),
  );
});
it("follows the path of a table's output to the output", () => {
  expect(
    usersOf("decisions/steuersatz/outputs/betrag").some((one) => one.startsWith("documents/bescheid")),
  ).toBe(true);
});
