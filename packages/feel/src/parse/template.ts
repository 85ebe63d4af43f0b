// Texts with `{expression}`; `{{` prints a brace.
import type { Ast } from "../ast.ts";
import { parseExpression, type ParseOptions } from "./expression.ts";
import type { Problem } from "../problem.ts";
import type { Shape } from "../types.ts";

export type TemplatePart = string | Ast;
export type ParsedTemplate =
  | { readonly ok: true; readonly parts: readonly TemplatePart[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A piece of the source: plain text as it prints, or where an expression stands. */
export type Piece =
  | { readonly t: "text"; readonly text: string }
  | { readonly t: "expression"; readonly from: number; readonly to: number };

/** End of the expression that begins at `from`, -1 when its brace is never closed. */
const endOf = (text: string, from: number): number => {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (quoted && char === "\\") at += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === "{") depth += 1;
    else if (!quoted && char === "}") {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
};

/** Cuts a text into its pieces; the place of an unclosed brace when there is one. */
export const cut = (text: string): readonly Piece[] | { readonly unclosed: number } => {
  const pieces: Piece[] = [];
  let plain = "";
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char !== "{") plain += char;
    else if (text[at + 1] === "{") {
      plain += "{";
      at += 1;
    } else {
      const to = endOf(text, at + 1);
      if (to < 0) return { unclosed: at };
      if (plain) pieces.push({ t: "text", text: plain });
      plain = "";
      pieces.push({ t: "expression", from: at + 1, to });
      at = to;
    }
  }
  if (plain) pieces.push({ t: "text", text: plain });
  return pieces;
};

const shifted = (problem: Problem, by: number): Problem => ({
  ...problem,
  from: problem.from + by,
  to: problem.to + by,
});

/** Parses a text with expressions in braces; places of problems count from the text's start. */
export const parseTemplate = (text: string, shape: Shape, options: ParseOptions = {}): ParsedTemplate => {
  const pieces = cut(text);
  if ("unclosed" in pieces) {
    const at = pieces.unclosed;
    return { ok: false, problems: [{ code: "syntax", from: at, to: at + 1, params: {} }] };
  }
  const parts: TemplatePart[] = [];
  const problems: Problem[] = [];
  for (const piece of pieces) {
    if (piece.t === "text") {
      parts.push(piece.text);
      continue;
    }
    const parsed = parseExpression(text.slice(piece.from, piece.to), shape, options);
    if (parsed.ok) parts.push(parsed.ast);
    else problems.push(...parsed.problems.map((problem) => shifted(problem, piece.from)));
  }
  return problems.length ? { ok: false, problems } : { ok: true, parts };
};
