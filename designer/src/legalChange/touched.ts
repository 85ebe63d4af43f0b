import type { AnswerOf, routes } from "@blaupause/api";
import type { Say, WordKey } from "../words/words.ts";

export type LegalChange = AnswerOf<(typeof routes)["readLegalChange"]>;
export type TouchedService = LegalChange["services"][number];
export type Touched = TouchedService["touched"][number];
export type TownRow = TouchedService["towns"][number];

export const groups = [
  "service",
  "questions",
  "settings",
  "rules",
  "steps",
  "deadlines",
  "letters",
  "other",
] as const;
export type Group = (typeof groups)[number];

const byContainer: Readonly<Record<string, Group>> = {
  "": "service",
  about: "service",
  forms: "questions",
  settings: "settings",
  decisions: "rules",
  process: "steps",
  deadlines: "deadlines",
  documents: "letters",
};

/** Under which heading a touched part stands; a rule is one wherever it is asked. */
export const groupOf = ({ address, kind }: Pick<Touched, "address" | "kind">): Group =>
  kind === "rule" ? "rules" : (byContainer[address.split("/")[0] ?? ""] ?? "other");

/** What a part is called; without words of its own, what it is and which of them. */
export function partName({ kind, type, name, position }: TownRow["changed"][number], say: Say): string {
  if (name !== "") return name.replaceAll("**", "");
  const word = (kind === "block" ? `documents.block.${type}` : `search.kind.${kind}`) as WordKey;
  return say("law.position", { kind: say(word), number: position });
}

/** The letter a part stands in, or is. */
export const letterOf = ({ address }: Pick<Touched, "address">): string | null =>
  /^documents\/[^/]+/.exec(address)?.[0] ?? null;
