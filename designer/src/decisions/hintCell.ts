import type { Decision, Problem } from "@blaupause/model";
import { mayHoldOtherwise, type CellPlace } from "./cellPlace.ts";

/** The cell that mends a problem: the empty result, or what holds where no row does. Null where rows have to change. */
export function hintCell(
  { rule, address, property = "" }: Problem,
  table: Decision,
  own: string,
): CellPlace | null {
  const column = property.startsWith("then/") ? property.slice("then/".length) : table.outputs[0]?.id;
  if (column === undefined || (rule !== "result-may-be-missing" && rule !== "decision-gap")) return null;
  if (address !== own) return { row: address.slice(`${own}/rows/`.length), part: "then", column };
  return mayHoldOtherwise(table) ? { row: null, part: "default", column } : null;
}
