import { languageName } from "../translations/languageName.ts";
import type { Say } from "../words/words.ts";

/** What of something changed, each once: „Text“, „Text (Englisch)“. */
export const changeWords = (
  properties: readonly string[],
  word: (name: string) => string,
  say: Say,
): string => [...new Set(properties)].map((property) => inLanguage(property, word, say)).join(", ");

/** `text@en` is the text in another language. */
function inLanguage(property: string, word: (name: string) => string, say: Say): string {
  const [name = "", language] = property.split("@");
  if (language === undefined) return word(name);
  return say("release.change.language", { what: word(name), language: languageName(language, say) });
}
