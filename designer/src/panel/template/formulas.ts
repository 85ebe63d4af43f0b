import type { Placeholder } from "./placeholder.ts";
import { toWords } from "./words.ts";

const LEFT = /\{\{|\{([^{}]*)\}/g;

/** What stands in a text as a formula, being more than a name: it is shown as ‹Formel›, the next as ‹Formel 2›. */
export function formulasIn(
  text: string,
  placeholders: readonly Placeholder[],
  word: string,
): readonly Placeholder[] {
  const left = toWords(text, placeholders).matchAll(LEFT);
  const found = [
    ...new Set([...left].flatMap(([, formula]) => (formula === undefined ? [] : [formula.trim()]))),
  ];
  return found.map((expression, index) => ({
    words: index === 0 ? word : `${word} ${index + 1}`,
    expression,
    group: "",
  }));
}
