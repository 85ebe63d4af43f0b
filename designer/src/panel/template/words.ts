import type { Placeholder } from "./placeholder.ts";

// A text as authors see it: ‹Familienname› instead of {antrag.familienname}. What is more than a name stays a formula
// in braces, untouched; a brace that prints as a brace (`{{`) too.

const EXPRESSION = /\{\{|\{([^{}]*)\}/g;
const NAMED = /‹([^‹›]*)›/g;

export function toWords(template: string, placeholders: readonly Placeholder[]): string {
  const byExpression = new Map(placeholders.map((one) => [one.expression, one.words]));
  return template.replaceAll(EXPRESSION, (whole, expression: string | undefined) => {
    const words = expression === undefined ? undefined : byExpression.get(expression.trim());
    return words === undefined ? whole : `‹${words}›`;
  });
}

/** Back again. A name nobody knows stays in the text as it was typed, where it can be seen. */
export function fromWords(text: string, placeholders: readonly Placeholder[]): string {
  const byWords = new Map(placeholders.map((one) => [one.words, one.expression]));
  return text.replaceAll(NAMED, (whole, words: string) => {
    const expression = byWords.get(words.trim());
    return expression === undefined ? whole : `{${expression}}`;
  });
}
