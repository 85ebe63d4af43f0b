const ARTICLES: ReadonlySet<string> = new Set([
  "der",
  "des",
  "dem",
  "die",
  "das",
  "vom",
  "von",
  "nach",
  "gemäss",
  "zu",
]);

/**
 * The words of a law's name as they are compared: case, ß and endings of the genitive do not decide, so „des
 * Hessischen Schulgesetzes“ is „Hessisches Schulgesetz“.
 */
export const wordsOf = (text: string): readonly string[] =>
  (text.match(/[\p{L}\d]+(?:[-.][\p{L}\d]+)*/gu) ?? []).map(plain);

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/(gesetz|buch)(?:e?s)$/u, "$1")
    .replace(/(isch|deutsch)(?:e[rsnm]?)$/u, "$1");

/** Without the articles around it. */
export function nameWords(text: string): readonly string[] {
  const words = wordsOf(text);
  const first = words.findIndex((word) => !ARTICLES.has(word));
  const last = words.findLastIndex((word) => !ARTICLES.has(word));
  return first < 0 ? [] : words.slice(first, last + 1);
}

/** Do these words stand there one after the other? Whole words: VwVfG is not in HVwVfG. */
export const holds = (words: readonly string[], sought: readonly string[]): boolean =>
  words.some((_, at) => sought.every((word, index) => words[at + index] === word));
