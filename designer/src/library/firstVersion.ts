import { changeAll, openService, type Json, type JsonObject, type Service } from "@blaupause/model";
import {
  addressField,
  applicantField,
  companyFields,
  deliveryFields,
  nameFields,
  phoneField,
} from "../buildingBlocks/person.ts";
import { slugOf } from "../buildingBlocks/slug.ts";
import { insertion } from "../process/insert/insert.ts";
import type { Content } from "../session/content.ts";
import { nouns, type Outcome, type Wish } from "./wish.ts";
import { firstDocuments } from "./firstDocuments.ts";
import { firstJourneys } from "./firstJourneys.ts";
import { firstProcess } from "./firstProcess.ts";

/**
 * A first version that runs: a form with the person block of the core data catalogue, steps from receipt to notice with
 * a way back for questions, the letters they need, and two journeys. Nothing in it has to be kept. `level` is that of
 * the organisation that builds it: it may offer what it builds.
 */
export function firstVersion(wish: Wish, level = "gemeinde"): Content {
  const opened = openService(serviceOf(wish, level) as Json);
  if (!opened.ok) throw new Error(`the first version is no service: ${JSON.stringify(opened.problems[0])}`);
  const service = wish.outcome === "forward" ? handedOver(opened.service) : opened.service;
  return { service, journeys: firstJourneys(wish) };
}

/** What is only passed on really is: before the letter says so, another office takes it over. */
function handedOver(service: Service): Service {
  const handing = insertion(service, { node: "weiche", flow: "f7" }, "handOver");
  const changed = changeAll(service, handing?.changes ?? []);
  if (handing === null || !changed.ok) throw new Error("the first version cannot be handed over");
  return changed.service;
}

const municipal = ["gemeinde", "kreisfrei"];

function serviceOf(wish: Wish, level: string): JsonObject {
  const { noun } = nouns[wish.outcome];
  return {
    format: "blaupause/1",
    id: slugOf(wish.title) || "neue-leistung",
    title: wish.title,
    noun,
    language: "de",
    about: {
      summary: "Hier können Sie alles online erledigen. Sie brauchen kein Konto.",
      levels: municipal.includes(level) ? municipal : [level],
      regime: wish.outcome === "assessment" ? "kag-ao" : "vwvfg",
      audience: audiences[wish.audience],
      minutes: 5,
    },
    roles: { amt: { title: wish.office } },
    applicant: applicantOf(wish),
    settings: { fields: settingFields(wish) },
    forms: { antrag: formOf(wish), pruefung: checkForm(wish) },
    documents: firstDocuments(wish),
    ...(wish.outcome === "assessment" ? { decisions: { betrag: firstTariff } } : {}),
    process: firstProcess(wish),
    deadlines: {
      bearbeitung: {
        title: "Prüfung",
        length: "P1M",
        from: { feel: "case.receivedAt" },
        pausesAt: ["nachfordern"],
      },
      nachreichung: { title: "Nachreichung", length: "P14D", from: { feel: "today()" } },
    },
    retention: { draft: "P30D", closed: "P10Y" },
  };
}

const audiences = { person: ["citizens"], company: ["companies"], both: ["citizens", "companies"] };

const person = 'antrag.vornamen + " " + antrag.familienname';
const names: Readonly<Record<Wish["audience"], string>> = {
  person,
  company: "antrag.firma",
  both: `if antrag.wer = "unternehmen" then antrag.firma else ${person}`,
};

const applicantOf = ({ audience }: Wish): JsonObject => ({
  name: { feel: names[audience] },
  email: { feel: "antrag.email" },
  address: {
    feel: 'antrag.anschrift.strasse + " " + antrag.anschrift.hausnummer + ", " + antrag.anschrift.plz + " " + antrag.anschrift.ort',
  },
  notice: { feel: "antrag.bekanntgabe" },
});

const settingFields = ({ outcome }: Wish): JsonObject[] => [
  { id: "amt", type: "text", label: "Zuständiges Amt", required: true, maxLength: 120 },
  {
    id: "sachbearbeitung",
    type: "text",
    label: "Wer unterschreibt?",
    required: true,
    maxLength: 120,
    live: true,
  },
  ...(outcome === "assessment"
    ? [{ id: "gebuehr", type: "money", label: "Gebühr", required: true, min: 0 }]
    : []),
];

function formOf(wish: Wish): JsonObject {
  const { noun } = nouns[wish.outcome];
  const onPage = (page: string, fields: readonly JsonObject[]): JsonObject[] =>
    fields.map((field) => ({ ...field, page }));
  return {
    title: noun,
    pages: [
      { id: "person", title: wish.audience === "company" ? "Ihr Unternehmen" : "Über Sie" },
      { id: "anliegen", title: "Ihr Anliegen" },
      { id: "antwort", title: "Unsere Antwort" },
    ],
    fields: [
      ...onPage("person", [...whoAsks(wish), addressField(), phoneField()]),
      ...onPage("anliegen", [
        {
          id: "anliegen",
          type: "textarea",
          label: "Worum geht es?",
          required: true,
          maxLength: 2000,
          personal: { category: "Anliegen", purpose: "Bescheid" },
        },
      ]),
      ...onPage("antwort", deliveryFields()),
    ],
  };
}

/** A person, a company, or whichever of the two it is. */
function whoAsks({ audience }: Wish): readonly JsonObject[] {
  if (audience === "person") return nameFields();
  if (audience === "company") return companyFields();
  const seenBy = (who: string, fields: readonly JsonObject[]): readonly JsonObject[] =>
    fields.map((field) => ({ ...field, visible: `antrag.wer = "${who}"` }));
  return [applicantField(), ...seenBy("person", nameFields()), ...seenBy("unternehmen", companyFields())];
}

const results: Readonly<Record<Outcome, string>> = {
  permit: "Genehmigen",
  assessment: "Festsetzen",
  confirmation: "Bestätigen",
  forward: "Weiterleiten",
};

const checkForm = ({ outcome }: Wish): JsonObject => ({
  title: "Prüfung",
  fields: [
    {
      id: "ergebnis",
      type: "choice",
      label: "Ergebnis",
      required: true,
      options: [
        { value: "zustimmen", label: results[outcome] },
        { value: "ablehnen", label: "Ablehnen" },
        { value: "frage", label: "Nachfordern" },
      ],
    },
    {
      id: "fragen",
      type: "questions",
      form: "antrag",
      label: "Welche Angaben fehlen?",
      visible: 'pruefung.ergebnis = "frage"',
    },
    {
      id: "begruendung",
      type: "textarea",
      label: "Begründung für das Schreiben",
      required: true,
      visible: 'pruefung.ergebnis = "ablehnen"',
      maxLength: 2000,
    },
  ],
  rules: [
    {
      id: "frageFehlt",
      effect: "error",
      valid: 'pruefung.ergebnis != "frage" or count(pruefung.fragen) > 0',
      message: "Wählen Sie mindestens eine Angabe aus.",
      at: ["fragen"],
    },
  ],
});

const firstTariff: JsonObject = {
  title: "Gebühr",
  inputs: [],
  outputs: [{ id: "betrag", type: "money", label: "Betrag" }],
  hitPolicy: "UNIQUE",
  rows: [{ id: "immer", when: {}, then: { betrag: "settings.gebuehr" } }],
};
