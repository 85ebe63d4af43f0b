import { plainText } from "@blaupause/engine";
import { compile, runJourney } from "@blaupause/engine/compile";
import type { Journey, JsonObject } from "@blaupause/model";
import { expect, test } from "vitest";
import { withLocalChanges } from "../../server/src/seed/local/localChanges.ts";
import { seededOffers } from "../../server/src/seed/offers.ts";
import { organisations } from "../../server/src/seed/organisations.ts";
import { placeOf, templateIn } from "./coverage.ts";

/** A journey of the template, its application with one more answer: what the towns added is asked and written. */
function withAnswer(journey: Journey, answer: JsonObject): Journey {
  const [first, ...others] = journey.steps;
  if (first === undefined || !("submit" in first)) throw new Error("begins with no application");
  const answers = { ...first.answers, ...answer };
  return { ...journey, steps: [{ ...first, answers }, ...others] } as Journey;
}

const cases = [
  {
    town: "wiesbaden",
    template: "bewohnerparkausweis",
    answer: { abholung: "biebrich" },
    letter: "ausweis",
    says: "Der Ausweis liegt ab dem nächsten Werktag für Sie bereit: Ortsverwaltung Biebrich.",
  },
  {
    town: "hattersheim",
    template: "sondernutzung",
    answer: { flaechen: ["platz"], markttag: true },
    letter: "erlaubnis",
    says: "Halten Sie den Platz dann von 6 bis 14 Uhr frei.",
  },
  {
    town: "wetteraukreis",
    template: "schuelerbefoerderung",
    answer: {},
    letter: "eingangsbestaetigung",
    says: "Dann schicken Sie uns bitte noch die Schulbescheinigung.",
  },
  {
    town: "rheingau-taunus-kreis",
    template: "schuelerbefoerderung",
    answer: {},
    letter: "eingangsbestaetigung",
    says: "Schicken Sie sie uns erst, wenn wir danach fragen.",
  },
  {
    town: "kassel",
    template: "meldebescheinigung",
    answer: {},
    letter: "abholbereit",
    says: "gehen Sie gleich zum Schalter „Abholung“.",
  },
];

/** The town's program and place, as the seed makes them. */
function offeredIn(town: string, template: string) {
  const offer = seededOffers.find((one) => one.template === template);
  const changes = offer?.local?.[town];
  const profile = organisations.find(({ id }) => id === town);
  if (changes === undefined || profile === undefined) throw new Error(`${town} changes nothing there`);
  const { program } = compile(
    withLocalChanges(templateIn(template).service(), changes),
    offer?.values[town] ?? {},
  );
  return { program, place: placeOf(profile) };
}

test.each(cases)(
  "$town has $template its own way, and its letter says so",
  ({ town, template, answer, letter, says }) => {
    const { program, place } = offeredIn(town, template);
    const letters = templateIn(template).journeys.flatMap(
      ([, journey]) => runJourney(program, withAnswer(journey, answer), place).documents,
    );
    const texts = letters.filter(({ id }) => id === letter).map((one) => plainText(one));
    expect(texts.filter((text) => text.includes(says)).length).toBeGreaterThan(0);
  },
);

test("every change of a town is shown here", () => {
  const all = seededOffers.flatMap(({ template, local = {} }) =>
    Object.keys(local).map((town) => `${town} ${template}`),
  );
  expect(cases.map(({ town, template }) => `${town} ${template}`).toSorted()).toEqual(all.toSorted());
});
