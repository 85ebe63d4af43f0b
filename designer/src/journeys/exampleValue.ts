import { compilePattern } from "@blaupause/feel";
import type { FieldProgram, FormState } from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { matching } from "./matching.ts";

/** What is asked, and all that is known of what would be an answer to it. */
export interface Asked {
  readonly field: FieldProgram;
  readonly limits: FormState["limits"][string] | undefined;
  /** What stands there already, and was refused. */
  readonly known: Json | undefined;
  /** The field's id in the core data catalogue. */
  readonly fim: string | null;
  /** Texts in the municipality's own settings: its postal codes, its streets. */
  readonly own: readonly string[];
}

/** One believable answer. What was refused once is answered otherwise the next time where there is a choice. */
export function exampleValue(asked: Asked): Json | undefined {
  const { field, known } = asked;
  const { min, max } = asked.limits ?? {};
  const options = (field.options ?? []).map(({ value }) => value);
  switch (field.type) {
    case "boolean":
      return known !== true;
    case "choice":
      return otherThan(known, options);
    case "choices":
      return options[0] === undefined ? undefined : [options[0]];
    case "integer":
    case "number":
    case "money":
      return numberBetween(min, max, known);
    case "date":
      return dateBetween(min, max);
    case "text":
    case "textarea":
      return textFor(asked);
    case "file":
      return {
        id: "beispiel",
        name: "nachweis.pdf",
        type: field.accept?.[0] ?? "application/pdf",
        size: 1000,
      };
    default:
      return fixed[field.type];
  }
}

const fixed: Readonly<Record<string, string>> = {
  email: "ada@example.org",
  phone: "06641 1234",
  iban: "DE02120300000000202051",
  time: "10:00",
};

const otherThan = (known: Json | undefined, values: readonly string[]): string | undefined =>
  values[(values.findIndex((value) => value === known) + 1) % Math.max(1, values.length)];

type Limit = string | number | undefined;
function numberBetween(min: Limit, max: Limit, known: Json | undefined): number {
  const low = typeof min === "number" ? min : 1;
  const next = typeof known === "number" ? known + 1 : low;
  return typeof max === "number" ? Math.min(next, max) : next;
}

const EXAMPLE_DAY = "1990-05-17";
const dateBetween = (min: Limit, max: Limit): string => {
  if (typeof min === "string" && min > EXAMPLE_DAY) return min;
  return typeof max === "string" && max < EXAMPLE_DAY ? max : EXAMPLE_DAY;
};

const byAutocomplete: Readonly<Record<string, string>> = {
  name: "Ada Beispiel",
  "given-name": "Ada",
  "family-name": "Beispiel",
  organization: "Beispiel GmbH",
  "street-address": "Gartenweg 3",
  "address-line1": "Gartenweg",
  "address-level2": "Musterstadt",
  "postal-code": "35452",
  tel: "06641 1234",
  email: "ada@example.org",
};
/** By the core data catalogue: what a person's block asks, whatever it is called here. */
const byFim: Readonly<Record<string, string>> = {
  F60000000227: "Beispiel",
  F60000000228: "Ada",
  F60000000230: "Muster",
  F60000000234: "Musterstadt",
  F60000000236: "deutsch",
  F60000000243: "Gartenweg",
  F60000000244: "3",
  F60000000246: "35452",
  F60000000247: "Musterstadt",
};
const SENTENCE = "Das ist eine ausgedachte Antwort.";

/** The first text that was not refused already: what such a field usually holds, or one of the municipality's own. */
function textFor({ field, known, fim, own }: Asked): string {
  const { autocomplete = "", pattern, maxLength = 200, minLength = 0, type } = field;
  const sure = byAutocomplete[autocomplete] ?? byFim[fim ?? ""];
  const made = pattern === undefined ? null : matching(pattern);
  const plain = type === "textarea" ? SENTENCE : "Beispiel";
  const fits = fitting(pattern);
  const sized = (text: string): string => text.padEnd(minLength, "a").slice(0, maxLength);
  const texts = [sure, made, pattern === undefined ? plain : undefined, ...own];
  const good = texts.flatMap((text) => (typeof text === "string" && fits(sized(text)) ? [sized(text)] : []));
  return otherThan(known, good) ?? sized(sure ?? made ?? plain);
}

function fitting(pattern: string | undefined): (text: string) => boolean {
  const compiled = pattern === undefined ? null : compilePattern(pattern);
  return compiled !== null && "test" in compiled ? compiled.test : () => true;
}
