import { minimalService } from "@blaupause/model/testing";
import type { Service } from "@blaupause/model";
import { expect, it } from "vitest";
import { touched } from "./touched.ts";

const letter = (text: string) => ({
  title: "Bescheid",
  blocks: [{ id: "a", type: "paragraph" as const, text }],
});
const english = (text: string) => ({ en: { "forms/antrag/fields/name#label": { text, of: "x" } } });
const before: Service = {
  ...minimalService(),
  documents: { bescheid: letter("Guten Tag,"), nachfrage: letter("Bitte") },
  translations: english("Name"),
};

it("names the letters and the languages in which something reads otherwise, and no others", () => {
  const after: Service = {
    ...before,
    documents: { bescheid: letter("Hallo,"), nachfrage: letter("Bitte"), neu: letter("Neu") },
    translations: english("Your name"),
  };
  expect(touched(before, after)).toEqual({ letters: ["bescheid", "neu"], texts: [["en", 1]] });
  expect(touched(before, before)).toEqual({ letters: [], texts: [] });
});
