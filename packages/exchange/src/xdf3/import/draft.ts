import type { JsonObject } from "@blaupause/model";
import type { Stammdatenschema } from "../schema.ts";
import { everyPlace, FORM, type Place } from "./place.ts";
import { escaped, shortened } from "./words.ts";

/** A service around the form that opens and runs: application, check, end. What an author decides is marked „Entwurf“. */
export function draftOf(
  schema: Stammdatenschema,
  form: JsonObject,
  places: readonly Place[],
  parts: JsonObject,
): JsonObject {
  const title = schema.bezeichnung ?? schema.name;
  return {
    format: "blaupause/1",
    id: slugOf(schema.identifikation.id),
    title: shortened(title, 200),
    noun: "Antrag",
    language: "de",
    about: {
      summary: `Entwurf aus dem FIM-Schema ${schema.identifikation.id}. ${escaped(shortened(title, 1000))}`,
      levels: ["gemeinde", "kreisfrei", "kreis"],
      regime: "vwvfg",
      ...aboutPart(parts),
    },
    roles: { amt: { title: "Zuständiges Amt" } },
    ...applicantOf(places),
    forms: { [FORM]: form, pruefung },
    ...(parts["codeLists"] === undefined ? {} : { codeLists: parts["codeLists"] }),
    process,
    retention: { draft: "P30D", closed: "P3Y" },
  };
}

const aboutPart = ({ legalBasis }: JsonObject): JsonObject =>
  legalBasis === undefined ? {} : { legalBasis };
const slugOf = (id: string): string => `fim-${id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`.slice(0, 63);

const pruefung: JsonObject = {
  title: "Prüfung",
  fields: [{ id: "vermerk", type: "textarea", label: "Vermerk", required: true, maxLength: 2000 }],
};
const process: JsonObject = {
  nodes: {
    eingang: { type: "startEvent", title: "Antrag", form: FORM, outgoing: [{ id: "f1", to: "pruefen" }] },
    pruefen: {
      type: "userTask",
      title: "Antrag prüfen",
      role: "amt",
      form: "pruefung",
      outgoing: [{ id: "f2", to: "ende" }],
    },
    ende: { type: "endEvent", title: "Geprüft" },
  },
};

/** The applicant's name where the harmonised fields for it stand once outside of lists. */
function applicantOf(places: readonly Place[]): JsonObject {
  const at = (id: string): string | undefined => {
    const found = everyPlace(places).filter(
      ({ struktur, feel, kind }) =>
        struktur.enthaelt.identifikation.id === id && feel.startsWith(`${FORM}.`) && kind === "field",
    );
    return found[0]?.feel;
  };
  const names = [at("F60000000228"), at("F60000000227")].filter((one) => one !== undefined);
  const [first = at("F60000000319")] = names;
  if (first === undefined) return {};
  const email = at("F60000000242");
  const name = names.length === 2 ? names.join(' + " " + ') : first;
  return { applicant: { name: { feel: name }, ...(email === undefined ? {} : { email: { feel: email } }) } };
}
