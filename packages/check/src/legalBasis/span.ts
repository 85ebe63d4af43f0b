/** A number of a law, or several in a row; in an order in which 45a stands between 45 and 46. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const LETTERS = 27;

/** Where „45“, „1b“ or „e“ stands in that order. */
export function ordinal(text: string): number {
  const [, digits = "", letter = ""] = /^(\d*)\s?([a-z]?)/i.exec(text) ?? [];
  const place = letter === "" ? 0 : letter.toLowerCase().charCodeAt(0) - 96;
  return Number(digits) * LETTERS + place;
}

export const single = (text: string): Span => ({ from: ordinal(text), to: ordinal(text) });
/** „f.“ means the next one too, „ff.“ all that follow. */
export const following = ({ from }: Span, words: string): Span => ({
  from,
  to: words.startsWith("ff") ? Infinity : from + LETTERS,
});
export const upTo = ({ from }: Span, { to }: Span): Span => ({ from, to: Math.max(from, to) });
export const overlap = (one: Span, other: Span): boolean => one.from <= other.to && other.from <= one.to;
