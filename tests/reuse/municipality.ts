import { openJourney, type Place } from "@blaupause/engine";
import type { Field, Json, JsonObject, Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import fc from "fast-check";

// What a municipality has beside its changes: values of its settings and example cases, made to fit, most of the time.

export type Journeys = Readonly<Record<string, JsonObject>>;
/** Numbers that decide what is filled in, and with what. */
export type Filling = readonly number[];
export const filling: fc.Arbitrary<Filling> = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 });

export const place: Place = {
  zone: "Europe/Berlin",
  organisation: { name: "Musterstadt", street: "Weg 1", postcode: "34117", city: "Musterstadt" },
  land: {},
  live: {},
  profile: null,
};

/** Answers to questions, most of them: one in so many is left out. */
export function answersTo(fields: readonly Field[], by: Filling): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field, index): [string, Json][] => {
      const number = by[index % by.length] ?? 0;
      const value = number % 11 === 10 ? undefined : answerTo(field, by, number);
      return value === undefined || !("id" in field) ? [] : [[field.id, value]];
    }),
  );
}

function answerTo(field: Field, by: Filling, number: number): Json | undefined {
  if (field.type === "text" || field.type === "textarea") return `Antwort ${number}`;
  if (field.type === "integer") return number % 5;
  if (field.type === "group") return answersTo(field.fields, by);
  if (field.type === "list") return number % 2 === 0 ? [answersTo(field.fields, by)] : [];
  if (field.type !== "choice" || !("options" in field)) return undefined;
  return field.options?.[number % Math.max(1, field.options.length)]?.value;
}

/** An example case: somebody applies, an official says yes, and the case is closed. */
export function journeyOf({ forms }: Service, by: Filling): JsonObject {
  const journey: JsonObject = {
    title: `Fall ${by.join(" ")}`,
    start: "2026-03-02T09:00:00+01:00",
    steps: [
      { submit: "antrag", answers: answersTo(forms["antrag"]?.fields ?? [], by) },
      { complete: "pruefen", by: "a", expect: { status: "closed" } },
    ],
  };
  const opened = openJourney(journey);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return journey;
}

/** A service with one letter more than the smallest one: most of what is changed in it stays without a mistake. */
export const calmService: fc.Arbitrary<Service> = fc
  .record({ required: fc.boolean(), town: fc.boolean(), more: fc.nat(4) })
  .map(({ required, town, more }) => ({
    ...minimalService(),
    ...(town ? { settings: { fields: [text("amtsname", "Wie heißt das Amt?", required)] } } : {}),
    forms: {
      antrag: {
        title: "Antrag",
        fields: [
          text("name", "Wie heißen Sie?", required),
          ...Array.from({ length: more }, (_, at) => text(`frage${at}`, `Frage Nummer ${at}?`, at % 2 === 0)),
        ],
      },
    },
  }));
const text = (id: string, label: string, required: boolean) => ({
  id,
  type: "text" as const,
  label,
  required,
});
