import { searchDe } from "../words/search.de.ts";
import type { Say, WordKey } from "../words/words.ts";

/** A language as people call it; one nobody has a word for by its sign. */
export function languageName(language: string, say: Say): string {
  const key = `translations.language.${language}`;
  return isWord(key) ? say(key) : language;
}
const isWord = (key: string): key is WordKey & keyof typeof searchDe => Object.hasOwn(searchDe, key);
