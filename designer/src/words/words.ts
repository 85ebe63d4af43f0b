import { fill, type Params } from "@blaupause/ui";
import { de, type WordKey as EarlyKey } from "./de.ts";
import type { laterDe } from "./later.de.ts";

export type WordKey = EarlyKey | keyof typeof laterDe;
export type Say = (key: WordKey, params?: Params) => string;
export type Language = "de" | "en";

type Words = Partial<Record<WordKey, string>>;
const ofGerman: Words = { ...de };
const english: Words = {};
const sayFrom =
  (words: Words): Say =>
  (key, params = {}) =>
    fill(words[key] ?? key, params);

/** What the designer says in German, which is there at once; other languages are loaded. */
export const german: Say = sayFrom(ofGerman);

export async function wordsIn(language: Language): Promise<Say> {
  if (language === "de") return german;
  Object.assign(english, (await import("./en.ts")).en);
  return sayFrom(english);
}

/** Words of pages that few open: whoever loads such a page loads them first. */
export async function laterWords(language: Language): Promise<void> {
  if (language === "de") Object.assign(ofGerman, (await import("./later.de.ts")).laterDe);
  else Object.assign(english, (await import("./later.en.ts")).laterEn);
}
