import { compilePattern } from "@blaupause/feel";

/** One part of a simple pattern: a class, a group, a sign, and how often. */
const PART =
  /^(?:\[([^\]]+)\]|\((?:\?:)?([^()]*)\)|\\(.)|([^[\](){}\\|?*+]))(?:\{(\d+)(?:(,)(\d*))?\}|([?*+]))?/;
/** How often a part is repeated that may be repeated often: „AB 12“ looks like something, „A 1“ does not. */
const LIKED = 2;

/**
 * A text for the simple patterns forms have: classes with a count, alternatives of which the first is taken. Null where
 * the pattern is not one of those: a text that does not fit is no example.
 */
export function matching(pattern: string): string | null {
  const tries = [true, false].map((generous) => made(pattern, generous));
  const compiled = compilePattern(pattern);
  if ("problem" in compiled) return null;
  return tries.find((text) => text !== null && compiled.test(text)) ?? null;
}

function made(pattern: string, generous: boolean): string | null {
  let rest = alternativesOf(pattern)[0] ?? "";
  let text = "";
  while (rest !== "") {
    const part = PART.exec(rest);
    if (part === null) return null;
    const [whole, letters, group, escaped, plain, low, comma, high, many] = part;
    const count = countOf({ low, comma, high, many }, generous);
    text += signs({ letters, group, escaped, plain }, count, generous);
    rest = rest.slice(whole.length);
  }
  return text;
}

type Found = string | undefined;
interface Count {
  readonly low: Found;
  readonly comma: Found;
  readonly high: Found;
  readonly many: Found;
}
function countOf({ low, comma, high, many }: Count, generous: boolean): number {
  if (many === "+") return generous ? LIKED : 1;
  if (many !== undefined) return 0;
  if (low === undefined) return 1;
  if (comma === undefined || !generous) return Number(low);
  return Math.max(Number(low), Math.min(LIKED, high === "" ? LIKED : Number(high)));
}

interface Sign {
  readonly letters: Found;
  readonly group: Found;
  readonly escaped: Found;
  readonly plain: Found;
}
function signs({ letters, group, escaped, plain }: Sign, count: number, generous: boolean): string {
  if (letters !== undefined) return fromClass(letters, count);
  if (group !== undefined) return (made(group, generous) ?? "").repeat(count);
  if (escaped === "d") return "123456789".repeat(20).slice(0, count);
  const one = escaped === undefined ? plain : ({ s: " ", w: "a" }[escaped] ?? escaped);
  return (one ?? "").repeat(count);
}

/** The first signs of a class one after the other: „AB“, „12“. */
function fromClass(letters: string, count: number): string {
  const [from = "", to = ""] = /^(.)-(.)/.exec(letters)?.slice(1) ?? [letters[0], letters[0]];
  const first = from === "0" ? "1" : from;
  const span = Math.max(1, to.charCodeAt(0) - first.charCodeAt(0) + 1);
  const at = (index: number): string => String.fromCharCode(first.charCodeAt(0) + (index % span));
  return Array.from({ length: count }, (_, index) => at(index)).join("");
}

/** The alternatives of a pattern that stand in no group. */
function alternativesOf(pattern: string): readonly string[] {
  let depth = 0;
  const cuts = [...pattern].flatMap((sign, index) => {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    return sign === "|" && depth === 0 && pattern[index - 1] !== "\\" ? [index] : [];
  });
  return cuts.length === 0 ? [pattern] : [pattern.slice(0, cuts[0])];
}
