import type { Place } from "@blaupause/engine";
import { askedData, type Service } from "@blaupause/model";
import type { Say } from "../words/words.ts";
import { distinctWords } from "./distinctWords.ts";
import { claimsOf, isPaid, systemsOf } from "./sources.ts";
import { periodText } from "./periodText.ts";

/** A document made from the model: a title and its paragraphs. */
export interface MadeText {
  readonly id: "notice" | "record" | "deletion" | "accessibility";
  readonly paragraphs: readonly string[];
}

/** What the law asks to be written down about a service, as far as the model knows it; the rest is left to fill in. */
export function madeTexts(service: Service, place: Place, say: Say): readonly MadeText[] {
  const facts = factsOf(service, place, say);
  const of = (id: MadeText["id"], keys: readonly (typeof paragraphs)[number][]): MadeText => ({
    id,
    paragraphs: keys.map((key) => say(`compliance.${key}`, facts)),
  });
  return [
    of("notice", [
      "notice.who",
      "notice.why",
      "notice.what",
      ...(claimsOf(service).length === 0 ? [] : (["notice.from"] as const)),
      "notice.whom",
      ...(systemsOf(service).length === 0 ? [] : (["notice.systems"] as const)),
      ...(isPaid(service) ? (["notice.paid"] as const) : []),
      "notice.long",
      "notice.rights",
      "notice.must",
    ]),
    of("record", [
      "record.name",
      "record.purpose",
      "record.people",
      "record.data",
      "record.receivers",
      ...(systemsOf(service).length === 0 ? [] : (["record.systems"] as const)),
      ...(isPaid(service) ? (["record.paid"] as const) : []),
      "record.erasure",
      "record.measures",
    ]),
    of("deletion", ["deletion.drafts", "deletion.closed", "deletion.hold", "deletion.proof"]),
    of("accessibility", ["access.standard", "access.tested", "access.contact"]),
  ];
}

export const paragraphs = [
  "notice.who",
  "notice.why",
  "notice.what",
  "notice.from",
  "notice.whom",
  "notice.systems",
  "notice.paid",
  "notice.long",
  "notice.rights",
  "notice.must",
  "record.name",
  "record.purpose",
  "record.people",
  "record.data",
  "record.receivers",
  "record.systems",
  "record.paid",
  "record.erasure",
  "record.measures",
  "deletion.drafts",
  "deletion.closed",
  "deletion.hold",
  "deletion.proof",
  "access.standard",
  "access.tested",
  "access.contact",
] as const;

function factsOf(service: Service, { organisation, profile }: Place, say: Say) {
  const data = askedData(service);
  const text = (name: string): string => {
    const value = organisation[name];
    return typeof value === "string" && value !== "" ? value : say("compliance.fill");
  };
  const joined = (all: readonly string[]): string =>
    all.length === 0 ? say("compliance.fill") : all.join(", ");
  return {
    title: service.title,
    name: text("name"),
    address: `${text("street")}, ${text("postcode")} ${text("city")}`,
    email: text("email"),
    purposes: joined(distinctWords(data.map(({ purpose }) => purpose))),
    categories: joined(distinctWords(data.map(({ category }) => category))),
    basis: joined((service.about.legalBasis ?? []).map(({ title }) => title)),
    claims: joined(claimsOf(service)),
    systems: joined(systemsOf(service)),
    offices: joined(Object.values(service.roles ?? {}).map(({ title }) => title)),
    closed: periodText(service.retention.closed, say),
    draft: periodText(service.retention.draft, say),
    supervision: profile?.supervision ?? say("compliance.fill"),
  };
}
