import { fill, type Params } from "@blaupause/ui";
import { de, type WordKey } from "./de.ts";

export type { WordKey };
export type Say = (key: WordKey, params?: Params) => string;

const sayFrom =
  (words: Readonly<Record<WordKey, string>>): Say =>
  (key, params = {}) =>
    fill(words[key], params);

/** What the designer says in German, which is there at once; other languages are loaded. */
export const german: Say = sayFrom(de);

export const wordsIn = async (language: "de" | "en"): Promise<Say> =>
  language === "de" ? german : sayFrom((await import("./en.ts")).en);
