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
  "account",
  "connections",
  "support",
  "owner",
  "contract",
  "statute",
  "directory",
  "protection",
  "deletion",
  "files",
  "post",
  "trial",
  "accessible",
  "training",
  "announced",
  "review",
] as const;

/** A template's own condition has its own words. */
export function criterionTitle({ id, by, title }: Criterion, say: Say): string {
  if (id === "account" && by === "person") return say("ready.criterion.no-account");
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
  "support",
] as const;
const isKnown = (name: string): name is (typeof abouts)[number] => abouts.some((one) => one === name);

const NAMED = /^(none|second|host|secret):(.*)$/s;
const named = {
  none: "ready.office.none",
  second: "ready.office.second",
  host: "ready.connection.host",
  secret: "ready.connection.secret",
} as const;
/** What is missing, as people call it: a text, a server, somebody in an office. */
export function aboutName(name: string, say: Say): string {
  const [, missing, of] = NAMED.exec(name) ?? [];
  if (missing !== undefined && of !== undefined)
    return say(named[missing as keyof typeof named], { name: of });
  return isKnown(name) ? say(`ready.about.${name}`) : name;
}
