import type { Say } from "../words/words.ts";
import type { Criterion } from "./ReadinessPage.tsx";

const ours = [
  "errors",
  "values",
  "journeys",
  "contact",
  "texts",
  "offices",
  "mail",
  "law",
  "payment",
  "owner",
  "statute",
  "directory",
  "protection",
  "training",
  "announced",
] as const;

/** A template's own condition has its own words. */
export function criterionTitle({ id, title }: Criterion, say: Say): string {
  const known = ours.find((one) => one === id);
  return title ?? (known === undefined ? id : say(`ready.criterion.${known}`));
}

const abouts = [
  "phone",
  "email",
  "imprint",
  "privacy",
  "accessibility",
  "mail",
  "profile",
  "court",
  "payment",
] as const;
const isKnown = (name: string): name is (typeof abouts)[number] => abouts.some((one) => one === name);

const OFFICE = /^(none|second):(.*)$/s;
/** What is missing, as people call it: a text, a server, somebody in an office. */
export function aboutName(name: string, say: Say): string {
  const [, missing, office] = OFFICE.exec(name) ?? [];
  if (missing !== undefined && office !== undefined)
    return say(missing === "none" ? "ready.office.none" : "ready.office.second", { name: office });
  return isKnown(name) ? say(`ready.about.${name}`) : name;
}
