import { openService, type Service } from "@blaupause/model";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { sightAt } from "../panel/condition/useSight.ts";
import { german } from "../words/words.ts";
import { inputWords } from "./cellWords.ts";
import { answersOf } from "./columns.ts";

function template(name: string): Service {
  const url = new URL(`../../../templates/${name}/service.json`, import.meta.url);
  const opened = openService(readFileSync(url, "utf8"));
  if (!opened.ok) throw new Error(`${name} does not open`);
  return opened.service;
}
const said = (name: string, id: string): readonly string[] => {
  const service = template(name);
  const table = service.decisions?.[id];
  const { byPath } = sightAt(service, `decisions/${id}/rows/-`, german);
  return (table?.rows ?? []).flatMap(({ when }) =>
    (table?.inputs ?? []).map((input) =>
      inputWords(when[input.id], input.type, german, { answers: answersOf(service, input), byPath }),
    ),
  );
};

it.each([
  ["meldebescheinigung", "gebuehr", ["Ja", "egal", "Nein", "Die einfache", "Nein", "Die erweiterte"]],
  ["jagdschein", "gebuehr", ["Tagesjagdschein", "egal", "Jahresjagdschein", "Nein"]],
  [
    "schuelerbefoerderung",
    "aussicht",
    ["größer als Fußweg, ab dem in Klasse 1 bis 4 Anspruch besteht", "keine Angabe"],
  ],
  ["sondernutzung", "tarif", ["Gerüst"]],
] as const)("%s: the conditions of %s are said by the words of the answers", (name, table, words) => {
  const all = said(name, table).join("\n");
  for (const word of words) expect(all).toContain(word);
  expect(all).not.toMatch(/"|settings\./);
});
