import { expect, it } from "vitest";
import { formulasIn } from "./formulas.ts";
import { fromWords, toWords } from "./words.ts";

const fee = { words: "Gebühr", expression: "settings.gebuehr", group: "" };
const text =
  '{settings.gebuehr} oder {2 * settings.gebuehr}{if settings.beispiel then " (Beispiel)" else ""} {{';

it("shows a formula as one word, and gives it back unchanged", () => {
  const all = [fee, ...formulasIn(text, [fee], "Formel")];
  const shown = toWords(text, all);
  expect(shown).toBe("‹Gebühr› oder ‹Formel›‹Formel 2› {{");
  expect(fromWords(shown, all)).toBe(text);
});
it("finds none where everything has a name", () => {
  expect(formulasIn("{settings.gebuehr}", [fee], "Formel")).toEqual([]);
});
