// Text → tree of lezer-feel. With `names.ts` the only importer of lezer: replaceable by another parser.
import type { SyntaxNode, Tree } from "@lezer/common";
import { parser, trackVariables } from "lezer-feel";
import type { Problem } from "../problem.ts";
import type { Shape } from "../types.ts";
import { namesOf } from "./names.ts";

export type { SyntaxNode };
export type Top = "Expression" | "UnaryTests";

export const maxLength = 10_000;
const maxBrackets = 200;

/** Deepest nesting of brackets outside strings; bounds what the parser is asked to do. */
const bracketDepth = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[([{]|[)\]}]/gs)) {
    if (token.length > 1 || token === '"') continue;
    depth += "([{".includes(token) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

const errors = (tree: Tree): readonly Problem[] => {
  const found: Problem[] = [];
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError && found.length < 5) found.push({ code: "syntax", from, to, params: {} });
    },
  });
  return found;
};

const tooBig = (text: string): Problem | null => {
  const whole = { from: 0, to: text.length };
  if (text.length > maxLength) return { code: "too-long", ...whole, params: { max: maxLength } };
  if (bracketDepth(text) > maxBrackets) return { code: "too-deep", ...whole, params: { max: maxBrackets } };
  return null;
};

// The grammar lacks `range<T>`: it reads as a list of the same length, and the place is remembered.
const hideRanges = (text: string): { readonly text: string; readonly ranges: ReadonlySet<number> } => {
  const ranges = new Set<number>();
  const hidden = text.replace(/"(?:[^"\\]|\\.)*"|\brange(?=\s*<)/gs, (found, at: number) => {
    if (found !== "range") return found;
    ranges.add(at);
    return "list ";
  });
  return { text: hidden, ranges };
};

export interface Source {
  readonly text: string;
  readonly top: SyntaxNode;
  readonly ranges: ReadonlySet<number>;
}

type Read =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const fail = (...problems: readonly Problem[]): Read => ({ ok: false, problems });

export const readSource = (text: string, top: Top, shape: Shape): Read => {
  const big = tooBig(text);
  if (big) return fail(big);
  const hidden = hideRanges(text);
  try {
    const contextTracker = trackVariables(namesOf(shape, hidden.text));
    const tree = parser.configure({ top, contextTracker }).parse(hidden.text);
    const problems = errors(tree);
    if (problems.length) return fail(...problems);
    return { ok: true, source: { text, top: tree.topNode, ranges: hidden.ranges } };
  } catch {
    // The tracker of names throws on some broken inputs instead of leaving an error node.
    return fail({ code: "syntax", from: 0, to: text.length, params: {} });
  }
};
