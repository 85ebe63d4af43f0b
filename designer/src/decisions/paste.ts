import type { Change, Decision, JsonObject } from "@blaupause/model";
import { idOf } from "../buildingBlocks/slug.ts";
import { literal } from "./inputCell.ts";

/** Most rows one paste may bring. A tariff has dozens; more is a mistake of the clipboard. */
export const MOST_ROWS = 500;

export type Pasted =
  | { readonly ok: true; readonly changes: readonly Change[]; readonly rows: number }
  | {
      readonly ok: false;
      readonly reason: "too-many" | "columns";
      readonly found: number;
      readonly wanted: number;
    };

/**
 * Rows from a spreadsheet: one line a row, cells by tabs, inputs then outputs in the order of the table. An empty
 * condition means „any“. They go behind what is there; wrong columns change nothing.
 */
export function pasteRows(address: string, table: Decision, text: string): Pasted {
  const lines = text
    .replaceAll("\r", "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const wanted = table.inputs.length + table.outputs.length;
  if (lines.length > MOST_ROWS)
    return { ok: false, reason: "too-many", found: lines.length, wanted: MOST_ROWS };
  const cells = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const odd = cells.find((row) => row.length !== wanted);
  if (odd !== undefined) return { ok: false, reason: "columns", found: odd.length, wanted };
  const taken = new Set(table.rows.map(({ id }) => id));
  const changes = cells.map((row) => addPasted(address, table, row, taken));
  return { ok: true, changes, rows: changes.length };
}

function addPasted(address: string, table: Decision, cells: readonly string[], taken: Set<string>): Change {
  const id = idOf(`zeile ${taken.size + 1}`, taken);
  taken.add(id);
  const when = table.inputs.flatMap(({ id: column, type }, index) => {
    const cell = cells[index] ?? "";
    return cell === "" || cell === "-" ? [] : [[column, conditionOf(cell, type)] as const];
  });
  const then = table.outputs.map(
    ({ id: column, type }, index) =>
      [column, literal(cells[table.inputs.length + index] ?? "", type)] as const,
  );
  const json: JsonObject = { id, when: Object.fromEntries(when), then: Object.fromEntries(then) };
  return { type: "add", parent: address, container: "rows", id, json };
}

/** `> 1` stays a comparison; anything else is taken for a value. */
function conditionOf(cell: string, type: Decision["inputs"][number]["type"]): string {
  const compared = /^(>=|<=|>|<)\s*(.+)$/.exec(cell);
  return compared === null ? literal(cell, type) : `${compared[1]} ${literal(compared[2] ?? "", type)}`;
}
