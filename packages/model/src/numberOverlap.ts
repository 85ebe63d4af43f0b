import { asPaid, DIGITS } from "./numberPattern.ts";

// Whether two patterns of numbers can make the same number. A number is read letter by letter by both at once.

/** One letter, or any digit; `isOften`: any number of them, also none. */
interface Part {
  readonly letter: string | null;
  readonly isOften: boolean;
}
const digits = (count: number): Part[] =>
  Array.from({ length: count }, () => ({ letter: null, isOften: false }));

const MARK = /\{jahr\}|\{jj\}|\{nummer(?::([1-9]))?\}|./g;

const partsOf = (pattern: string): Part[] =>
  [...pattern.matchAll(MARK)].flatMap(([mark, least]) => {
    if (mark === "{jahr}") return digits(4);
    if (mark === "{jj}") return digits(2);
    if (mark.startsWith("{nummer"))
      return [...digits(Number(least ?? DIGITS)), { letter: null, isOften: true }];
    return [{ letter: asPaid(mark), isOften: false }];
  });

const isDigit = (letter: string): boolean => /^\d$/.test(letter);
function isSame({ letter: one }: Part, { letter: other }: Part): boolean {
  if (one !== null && other !== null) return one === other;
  const letter = one ?? other;
  return letter === null || isDigit(letter);
}

/** Of any year and any running number; patterns of up to 40 letters, so a few thousand steps at most. */
export function canCoincide(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  const seen = new Set<string>();
  const open: (readonly [number, number])[] = [[0, 0]];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [i, j] = at;
    if (seen.has(at.join())) continue;
    seen.add(at.join());
    const [p, q] = [a[i], b[j]];
    if (p === undefined && q === undefined) return true;
    if (p?.isOften === true) open.push([i + 1, j]);
    if (q?.isOften === true) open.push([i, j + 1]);
    if (p !== undefined && q !== undefined && isSame(p, q))
      open.push([p.isOften ? i : i + 1, q.isOften ? j : j + 1]);
  }
  return false;
}
