/**
 * A condition cell of a decision table in words: an operator and plain values. What is written more cleverly stays a
 * formula; nothing is lost by looking at it.
 */
export type InputCell =
  | { readonly type: "any" }
  | { readonly type: "compare"; readonly op: CellOp; readonly value: string }
  | { readonly type: "between"; readonly from: string; readonly to: string }
  | { readonly type: "oneOf"; readonly values: readonly string[] }
  | { readonly type: "formula"; readonly text: string };
export const cellOps = ["=", "!=", ">", ">=", "<", "<="] as const;
export type CellOp = (typeof cellOps)[number];

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const TEXT = String.raw`"(?:[^"\\]|\\.)*"`;
const DATE = String.raw`date\("\d{4}-\d{2}-\d{2}"\)`;
const LITERAL = `(?:${NUMBER}|${TEXT}|${DATE}|true|false)`;
const one = new RegExp(`^(?:(!=|>=|<=|>|<|=)\\s*)?(${LITERAL})$`);
const range = new RegExp(`^\\[\\s*(${LITERAL})\\s*\\.\\.\\s*(${LITERAL})\\s*\\]$`);
const negated = new RegExp(`^not\\(\\s*(${LITERAL})\\s*\\)$`);
const list = new RegExp(`^${LITERAL}(?:\\s*,\\s*${LITERAL})+$`);

export function readInput(text: string | undefined): InputCell {
  const trimmed = (text ?? "").trim();
  if (trimmed === "" || trimmed === "-") return { type: "any" };
  const between = range.exec(trimmed);
  if (between !== null)
    return { type: "between", from: plain(between[1] ?? ""), to: plain(between[2] ?? "") };
  const not = negated.exec(trimmed);
  if (not !== null) return { type: "compare", op: "!=", value: plain(not[1] ?? "") };
  if (list.test(trimmed))
    return {
      type: "oneOf",
      values: [...trimmed.matchAll(new RegExp(LITERAL, "g"))].map(([each]) => plain(each)),
    };
  const compared = one.exec(trimmed);
  if (compared === null) return { type: "formula", text: trimmed };
  return { type: "compare", op: (compared[1] ?? "=") as CellOp, value: plain(compared[2] ?? "") };
}

/** A literal without its quotes: what somebody would type. */
const plain = (text: string): string => {
  if (text.startsWith("date(")) return text.slice('date("'.length, -2);
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
};
