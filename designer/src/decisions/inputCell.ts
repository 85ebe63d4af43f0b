import { cellOps, readInput, type CellOp, type InputCell } from "@blaupause/feel";
import type { ValueType } from "@blaupause/model";

export { cellOps as compareOps, readInput, type CellOp as CompareOp, type InputCell };

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
const written = (op: CellOp, value: string): string =>
  op === "=" ? value : op === "!=" ? `not(${value})` : `${op} ${value}`;

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
