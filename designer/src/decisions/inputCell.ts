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

/** A value as it is stored in cells (`1234.5`, `2026-01-31`), as FEEL writes it for this type. */
export function literal(value: string, type: ValueType): string {
  if (type === "number" || type === "integer" || type === "money" || type === "boolean") return value;
  return type === "date" ? `date(${JSON.stringify(value)})` : JSON.stringify(value);
}
