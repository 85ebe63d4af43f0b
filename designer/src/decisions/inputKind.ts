import type { ValueType } from "@blaupause/model";
import type { Answer } from "../panel/typed/typed.ts";
import { today } from "../panel/typed/today.ts";
import { compareOps, type InputCell } from "./inputCell.ts";

export const isOrdered = (type: ValueType): boolean =>
  type === "number" || type === "integer" || type === "money" || type === "date";

export const kindOf = (cell: InputCell): string => (cell.type === "compare" ? cell.op : cell.type);

/** The cell as a condition of another kind begins: with the value it had, where it had one. */
export function started(
  kind: string,
  cell: InputCell,
  type: ValueType,
  answers: readonly Answer[],
): InputCell {
  const value = valueIn(cell) ?? firstValue(type, answers);
  if (kind === "between") return { type: "between", from: value, to: value };
  if (kind === "oneOf") return { type: "oneOf", values: cell.type === "oneOf" ? cell.values : [value] };
  if (kind === "formula") return { type: "formula", text: "? != null" };
  const op = compareOps.find((one) => one === kind);
  return op === undefined ? { type: "any" } : { type: "compare", op, value };
}

function valueIn(cell: InputCell): string | undefined {
  if (cell.type === "compare") return cell.value;
  if (cell.type === "between") return cell.from;
  return cell.type === "oneOf" ? cell.values[0] : undefined;
}

function firstValue(type: ValueType, [first]: readonly Answer[]): string {
  if (type === "boolean") return "true";
  if (type === "date") return today();
  return isOrdered(type) ? "1" : (first?.value ?? "");
}
