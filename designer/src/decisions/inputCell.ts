import type { ValueType } from "@blaupause/model";

/**
 * A condition cell of a decision table in words: an operator and plain values. What is written more cleverly stays a
 * formula; nothing is lost by looking at it.
 */
export type InputCell =
  | { readonly type: "any" }
  | { readonly type: "compare"; readonly op: CompareOp; readonly value: string }
  | { readonly type: "between"; readonly from: string; readonly to: string }
  | { readonly type: "oneOf"; readonly values: readonly string[] }
  | { readonly type: "formula"; readonly text: string };
export const compareOps = ["=", "!=", ">", ">=", "<", "<="] as const;
export type CompareOp = (typeof compareOps)[number];

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
  return { type: "compare", op: (compared[1] ?? "=") as CompareOp, value: plain(compared[2] ?? "") };
}

/** The cell as it is stored; undefined for „any“, which is an absent cell. */
export function writeInput(cell: InputCell, type: ValueType): string | undefined {
  switch (cell.type) {
    case "any":
      return undefined;
    case "compare":
      return written(cell.op, literal(cell.value, type));
    case "between":
      return `[${literal(cell.from, type)}..${literal(cell.to, type)}]`;
    case "oneOf":
      return cell.values.map((value) => literal(value, type)).join(", ");
    case "formula":
      return cell.text;
  }
}
const written = (op: CompareOp, value: string): string =>
  op === "=" ? value : op === "!=" ? `not(${value})` : `${op} ${value}`;

/** A literal without its quotes: what somebody would type. */
const plain = (text: string): string => {
  if (text.startsWith("date(")) return text.slice('date("'.length, -2);
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
};

/** What somebody typed, as FEEL writes it for this type; `1,5` is a number here. */
export function literal(value: string, type: ValueType): string {
  if (type === "number" || type === "integer" || type === "money") return numeral(value);
  if (type === "boolean") return value === "true" ? "true" : "false";
  if (type === "date") return `date(${JSON.stringify(value)})`;
  return JSON.stringify(value);
}

/** German and plain notation: `1.234,56 €` and `1234.56` are the same number. Unreadable: as it was typed. */
export function numeral(typed: string): string {
  const text = typed.replaceAll(/[€\s]/g, "");
  const plainText = text.includes(",") ? text.replaceAll(".", "").replace(",", ".") : text;
  return /^-?\d+(\.\d+)?$/.test(plainText) ? String(Number(plainText)) : text === "" ? "0" : text;
}
