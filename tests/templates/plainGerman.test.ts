import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hashText, type Service } from "@blaupause/model";
import { describe, expect, test } from "vitest";
import { withLocalChanges } from "../../server/src/seed/local/localChanges.ts";
import { seededOffers } from "../../server/src/seed/offers.ts";
import { sourceTexts, textsOfApplicants } from "./applicantTexts.ts";
import { templateIn } from "./coverage.ts";

const templates = readdirSync(fileURLToPath(new URL("../../templates", import.meta.url)));
const LONGEST_SENTENCE = 14;

const inPlainGerman = (service: Service) => service.translations?.["de-x-einfach"] ?? {};
/** What stands in braces counts as one word: it is a name or a number on the page. */
const sentencesOf = (text: string): readonly string[] =>
  text.replaceAll(/\{[^{}]*\}/g, "X").split(/[.?!:\n]+(?:\s|$)/);
const wordsIn = (sentence: string): number => sentence.trim().split(/\s+/).length;
/** What a text reads of settings and answers: an amount that got lost on the way would be missed by somebody. */
const readIn = (text: string): readonly string[] => {
  const expressions = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, expression]) => expression ?? "");
  return [...new Set(expressions.join(" ").match(/[a-zA-Z]+(?:\.[a-zA-Z]+)+/g))].toSorted();
};

/** The templates, and what towns of the demo made of them. */
const services: readonly (readonly [name: string, service: () => Service])[] = [
  ...templates.map((id) => [id, templateIn(id).service] as const),
  ...seededOffers.flatMap(({ template, local = {} }) =>
    Object.entries(local).map(
      ([town, changes]) =>
        [`${template} in ${town}`, () => withLocalChanges(templateIn(template).service(), changes)] as const,
    ),
  ),
];

describe.each(services)("%s in plain German", (_, open) => {
  const service = open();
  const plain = inPlainGerman(service);
  const sources = sourceTexts(service);

  test("has every text of the application, and every text that is there in English", () => {
    const english = Object.keys(service.translations?.["en"] ?? {});
    const wanted = new Set([...textsOfApplicants(service), ...english]);
    expect([...wanted].filter((place) => (plain[place]?.text ?? "") === "")).toEqual([]);
  });
  test("was made from the words that stand there now, and reads the same settings and answers", () => {
    for (const [place, { text, of }] of Object.entries(plain)) {
      const source = sources.get(place) ?? "";
      expect(of, place).toBe(hashText(source));
      expect(readIn(text), place).toEqual(readIn(source));
    }
  });
  test("says one thing a sentence", () => {
    const long = Object.values(plain)
      .flatMap(({ text }) => sentencesOf(text))
      .filter((sentence) => wordsIn(sentence) > LONGEST_SENTENCE);
    expect(long).toEqual([]);
  });
});
