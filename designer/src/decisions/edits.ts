import {
  isJsonObject,
  joinAddress,
  type Change,
  type Decision,
  type JsonObject,
  type ValueType,
} from "@blaupause/model";
import { idOf } from "../buildingBlocks/slug.ts";
import type { CellPlace } from "./cellPlace.ts";

// Edits of a decision table as changes: literal in, literal out.

export const decisionAddress = (id: string): string => joinAddress("", ["decisions"], id);
const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ id }) => id));

/** A new row behind another one; null puts it first. */
export function addRow(
  address: string,
  table: Decision,
  after: string | null,
): { change: Change; id: string } {
  const id = idOf(`zeile ${table.rows.length + 1}`, idsOf(table.rows));
  const then = Object.fromEntries(table.outputs.map((output) => [output.id, emptyResult(output.type)]));
  const json: JsonObject = { id, when: {}, then };
  return { id, change: { type: "add", parent: address, container: "rows", id, json, after } };
}

/** The same row once more, behind it, under a name of its own. */
export function duplicateRow(
  address: string,
  table: Decision,
  row: Decision["rows"][number],
  label: string,
): { change: Change; id: string } {
  const id = idOf(`zeile ${table.rows.length + 1}`, idsOf(table.rows));
  const json: JsonObject = { ...row, id, ...(row.label === undefined ? {} : { label }) };
  return { id, change: { type: "add", parent: address, container: "rows", id, json, after: row.id } };
}

/** A result that holds for a new cell: nought, nothing, no. */
const emptyResult = (type: ValueType): string =>
  type === "text"
    ? '""'
    : type === "boolean"
      ? "false"
      : type === "number" || type === "integer" || type === "money"
        ? "0"
        : "null";

export function addInput(
  address: string,
  table: Decision,
  label: string,
  expression: string,
  type: ValueType,
): Change[] {
  const id = idOf(label, idsOf([...table.inputs, ...table.outputs]), "eingang");
  return [{ type: "add", parent: address, container: "inputs", id, json: { id, label, expression, type } }];
}

/** A new result column; every row gets a cell, so that the table stays whole. */
export function addOutput(address: string, table: Decision, label: string, type: ValueType): Change[] {
  const id = idOf(label, idsOf([...table.inputs, ...table.outputs]), "ergebnis");
  const cells = table.rows.map((row): Change => ({
    type: "set",
    address: `${address}/rows/${row.id}`,
    property: `then/${id}`,
    value: emptyResult(type),
  }));
  return [{ type: "add", parent: address, container: "outputs", id, json: { id, label, type } }, ...cells];
}

/** A column goes with its cells. */
export function removeColumn(
  address: string,
  table: Decision,
  container: "inputs" | "outputs",
  id: string,
): Change[] {
  const part = container === "inputs" ? "when" : "then";
  const cells = table.rows.flatMap((row): Change[] => {
    const held: unknown = row[part];
    return isJsonObject(held as JsonObject) && Object.hasOwn(held as JsonObject, id)
      ? [{ type: "set", address: `${address}/rows/${row.id}`, property: `${part}/${id}` }]
      : [];
  });
  const otherwise: Change[] =
    part === "then" && table.default?.[id] !== undefined
      ? [setCell(address, table, { row: null, part: "default", column: id }, undefined)]
      : [];
  return [...cells, ...otherwise, { type: "remove", address: `${address}/${container}/${id}` }];
}

/** A cell's text; undefined empties it. With its last cell goes what held otherwise: then nothing does. */
export function setCell(
  address: string,
  table: Decision,
  { row, part, column }: CellPlace,
  text: string | undefined,
): Change {
  const at = row === null ? address : `${address}/rows/${row}`;
  const set = { type: "set", address: at, property: `${part}/${column}` } as const;
  if (text !== undefined) return { ...set, value: text };
  const others = Object.keys(table.default ?? {}).filter((one) => one !== column);
  return part === "default" && others.length === 0 ? { ...set, property: "default" } : set;
}

/** A table that decides nothing yet: one row, one amount. */
export function newDecision(title: string, taken: ReadonlySet<string>): { change: Change; id: string } {
  const id = idOf(title, taken, "tabelle");
  const json: JsonObject = {
    title,
    inputs: [],
    outputs: [{ id: "betrag", label: "Betrag", type: "money" }],
    hitPolicy: "UNIQUE",
    rows: [{ id: "zeile1", when: {}, then: { betrag: "0" } }],
  };
  return { id, change: { type: "add", parent: "", container: "decisions", id, json } };
}
