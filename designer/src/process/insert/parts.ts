import { canonical, type JsonObject } from "@blaupause/model";
import type { Spot } from "./spot.ts";

// What several verbs are made of.

export const to = ({ name }: Spot, next: string, more: JsonObject = {}): JsonObject => ({
  id: name("weg"),
  to: next,
  ...more,
});

/** A mail to the applicant, or to the mailbox of a role. */
export const mailTo = (to: string, document: string): JsonObject => ({
  connector: "mail",
  with: { to: to === "applicant" ? { feel: "applicant.email" } : to, document },
});

/** A letter with greeting and sender; the authority speaks. */
export const letter = (title: string, paragraphs: readonly JsonObject[]): JsonObject => ({
  title,
  blocks: [
    { id: "anrede", type: "paragraph", text: "Guten Tag {applicant.name}," },
    ...paragraphs,
    { id: "absender", type: "signature", name: "{organisation.name}" },
  ],
});
/** A short message inside the house. */
export const note = (title: string, text: string): JsonObject => ({
  title,
  blocks: [paragraph("text", text)],
});
export const paragraph = (id: string, text: string): JsonObject => ({ id, type: "paragraph", text });

export interface Found {
  readonly id: string;
  /** What is to be added; empty where the service has it. */
  readonly added: Readonly<Record<string, JsonObject>>;
}
/** A deadline with exactly these words and this length, the service's own if it has one. */
export const deadlineLike = ({ service, name }: Spot, json: JsonObject): Found =>
  found(service.deadlines ?? {}, json, name(String(json["title"])));
export const roleLike = ({ service, name }: Spot, title: string): Found =>
  found(service.roles ?? {}, { title }, name(title));

function found(known: Readonly<Record<string, object>>, json: JsonObject, fresh: string): Found {
  const same = Object.entries(known).find(([, one]) => canonical(one as JsonObject) === canonical(json));
  return same === undefined ? { id: fresh, added: { [fresh]: json } } : { id: same[0], added: {} };
}

/** How long the applicant has, said once by the office: the deadline, the timer and the letter all read it. */
export const days = (when: string | null): JsonObject => ({
  id: "tage",
  type: "integer",
  label: "Wie viele Tage Zeit geben Sie dafür?",
  hint: "Die Zahl steht so im Schreiben.",
  ...(when === null ? {} : { visible: when }),
  required: true,
  prefill: 14,
  min: 1,
  max: 365,
});
/** As many days to answer, counted from today. */
export const daysOf = (title: string, form: string): JsonObject => ({
  title,
  length: { feel: `"P" + string(${form}.tage) + "D"` },
  from: { feel: "today()" },
});
/** A letter counts as received on the fourth day; a day more, and the time is surely over. */
export const daysLater = (form: string): JsonObject => ({
  duration: { feel: `"P" + string(${form}.tage + 5) + "D"` },
});
