import type { Change, Decision, JsonObject, Service } from "@blaupause/model";
import { idOf } from "../buildingBlocks/slug.ts";
import { readTyped } from "../panel/typed/readTyped.ts";
import type { Unreadable } from "../panel/typed/typed.ts";
import { answersOf, labelOf, type Input, type Output } from "./columns.ts";
import { literal, writeInput } from "./inputCell.ts";
import { readCondition } from "./readCondition.ts";

/** Most rows one paste may bring. A tariff has dozens; more is a mistake of the clipboard. */
export const MOST_ROWS = 500;

export type Pasted =
  { readonly ok: true; readonly changes: readonly Change[]; readonly rows: number } | NotPasted;
/** Row as it is counted in what was pasted. */
export type NotPasted =
  | { readonly ok: false; readonly reason: "empty" }
  | {
      readonly ok: false;
      readonly reason: "too-many" | "columns";
      readonly found: number;
      readonly wanted: number;
    }
  | {
      readonly ok: false;
      readonly reason: "cell";
      readonly row: number;
      readonly column: string;
      readonly text: string;
      readonly why: Unreadable;
    };

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Rows from a spreadsheet: one line a row, cells by tabs, inputs then outputs in the order of the table. They go
 * behind what is there. Wrong columns or one cell that cannot be read change nothing.
 */
export function pasteRows(address: string, table: Decision, text: string, service: Service): Pasted {
  const columns = [...table.inputs, ...table.outputs];
  const lines = withoutTitles(linesIn(text), columns.map(labelOf));
  if (lines.length === 0) return { ok: false, reason: "empty" };
  if (lines.length > MOST_ROWS)
    return { ok: false, reason: "too-many", found: lines.length, wanted: MOST_ROWS };
  const odd = lines.find(({ cells }) => cells.length !== columns.length);
  if (odd !== undefined)
    return { ok: false, reason: "columns", found: odd.cells.length, wanted: columns.length };
  return pasteLines(address, table, lines, service);
}

const linesIn = (text: string): readonly Line[] =>
  text
    .replaceAll("\r", "")
    .split("\n")
    .map((line, index) => ({ row: index + 1, cells: line.split("\t").map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));

/** A first line that repeats the titles of the columns is no row. */
function withoutTitles(lines: readonly Line[], titles: readonly string[]): readonly Line[] {
  const flat = (texts: readonly string[] = []): string =>
    texts.map((text) => text.trim().toLowerCase()).join("\t");
  return flat(lines[0]?.cells) === flat(titles) ? lines.slice(1) : lines;
}

function pasteLines(address: string, table: Decision, lines: readonly Line[], service: Service): Pasted {
  const taken = new Set(table.rows.map(({ id }) => id));
  const changes: Change[] = [];
  for (const line of lines) {
    const read = readLine(table, line, service);
    if (!read.ok) return read;
    const id = idOf(`zeile ${taken.size + 1}`, taken);
    taken.add(id);
    changes.push({ type: "add", parent: address, container: "rows", id, json: { id, ...read.row } });
  }
  return { ok: true, changes, rows: changes.length };
}

type ReadLine = { readonly ok: true; readonly row: JsonObject } | NotPasted;
function readLine(table: Decision, { row, cells }: Line, service: Service): ReadLine {
  const [when, then]: [Record<string, string>, Record<string, string>] = [{}, {}];
  const refuse = (column: Input | Output, text: string, why: Unreadable): NotPasted => ({
    ok: false,
    reason: "cell",
    row,
    column: labelOf(column),
    text,
    why,
  });
  for (const [index, column] of table.inputs.entries()) {
    const text = cells[index] ?? "";
    const read = readCondition(text, { type: column.type, answers: answersOf(service, column) });
    if (!read.ok) return refuse(column, text, read.why);
    const feel = writeInput(read.cell, column.type);
    if (feel !== undefined) when[column.id] = feel;
  }
  for (const [index, column] of table.outputs.entries()) {
    const text = cells[table.inputs.length + index] ?? "";
    const read = readTyped(text, column.type);
    if (!read.ok) return refuse(column, text, read.why);
    then[column.id] = literal(read.value, column.type);
  }
  return { ok: true, row: { when, then } };
}
