import type { Decision } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { edited } from "../session/content.ts";
import { mayHoldOtherwise, type Row } from "./cellPlace.ts";
import { addInput, addOutput, addRow, duplicateRow, newDecision, removeColumn, setCell } from "./edits.ts";
import { hintCell } from "./hintCell.ts";
import { firstResult, readResult, writeResult } from "./resultCell.ts";

const table: Decision = {
  title: "Gebühr",
  inputs: [{ id: "menge", label: "Menge", expression: "1", type: "integer" }],
  outputs: [{ id: "betrag", label: "Betrag", type: "money" }],
  hitPolicy: "UNIQUE",
  rows: [{ id: "klein", when: { menge: "1" }, then: { betrag: "10" } }],
};
const content = {
  service: { ...minimalService(), decisions: { gebuehr: table } },
  journeys: {},
};
const after = (changes: Parameters<typeof edited>[1]): Decision => {
  const result = edited(content, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const found = result.content.service.decisions?.["gebuehr"];
  if (found === undefined) throw new Error("the table is gone");
  return found;
};
const place = "decisions/gebuehr";

it("adds a row that is whole, behind another one", () => {
  expect(after([addRow(place, table, "klein").change]).rows).toEqual([
    table.rows[0],
    { id: "zeile2", when: {}, then: { betrag: "0" } },
  ]);
});
it("adds a column to every row, and takes it away again without a trace", () => {
  const wider = after(addOutput(place, table, "Steuer im Jahr", "money"));
  expect(wider.rows[0]?.then).toEqual({ betrag: "10", steuerImJahr: "0" });
  expect(
    after(
      [
        ...addOutput(place, table, "Neu", "money"),
        ...removeColumn(place, wider, "outputs", "steuerImJahr"),
      ].slice(0, 2),
    ).outputs,
  ).toHaveLength(2);
  const asked = after(addInput(place, table, "Alter", "2", "integer"));
  expect(asked.inputs.map(({ id }) => id)).toEqual(["menge", "alter"]);
});
it("takes a column's cells away with it", () => {
  const changes = removeColumn(place, table, "inputs", "menge");
  expect(after(changes)).toMatchObject({ inputs: [], rows: [{ id: "klein", when: {} }] });
});
it("makes a table that is a service's part at once", () => {
  const { change, id } = newDecision("Neue Tabelle", new Set(["neueTabelle"]));
  const result = edited(content, [change]);
  expect([id, result.ok]).toEqual(["neueTabelle2", true]);
});

it("doubles a row behind it, under a name of its own", () => {
  const { change } = duplicateRow(place, table, table.rows[0] as Row, "1 (Kopie)");
  expect(after([change]).rows[1]).toEqual({ ...table.rows[0], id: "zeile2" });
  const named: Row = { ...(table.rows[0] as Row), label: "Klein" };
  expect(duplicateRow(place, table, named, "Klein (Kopie)").change).toMatchObject({
    after: "klein",
    json: { label: "Klein (Kopie)" },
  });
});
it("inserts a row where it is wanted, not only at the end", () => {
  const two = after([addRow(place, table, "klein").change]);
  const change = addRow(place, two, "klein").change;
  expect(change).toMatchObject({ after: "klein" });
});

const otherwise = (column: string) => ({ row: null, part: "default", column }) as const;
it("says what holds otherwise, cell by cell, and leaves nothing of it behind", () => {
  const wider = { ...table, outputs: [...table.outputs, { id: "wofuer", type: "text" } as const] };
  const both = { betrag: "5", wofuer: '"x"' };
  expect(after([setCell(place, table, otherwise("betrag"), "5")]).default).toEqual({ betrag: "5" });
  expect(setCell(place, { ...wider, default: both }, otherwise("wofuer"), undefined)).toMatchObject({
    property: "default/wofuer",
  });
  const last = setCell(place, { ...table, default: { betrag: "5" } }, otherwise("betrag"), undefined);
  expect(last).toEqual({ type: "set", address: place, property: "default" });
});
it("a result column goes with what it gave otherwise", () => {
  const changes = removeColumn(place, { ...table, default: { betrag: "5" } }, "outputs", "betrag");
  expect(changes).toContainEqual({ type: "set", address: place, property: "default" });
});
it.each([
  ["UNIQUE", true],
  ["FIRST", true],
  ["PRIORITY", true],
  ["COLLECT", false],
  ["RULE ORDER", false],
] as const)("%s: may something hold otherwise? %s", (hitPolicy, may) =>
  expect(mayHoldOtherwise({ ...table, hitPolicy })).toBe(may),
);

it.each([
  ["date", firstResult("date"), `date("${firstResult("date")}")`],
  ["money", firstResult("money"), "0"],
  ["text", firstResult("text"), '""'],
] as const)("a fixed value of type %s begins as one", (type, value, feel) => {
  expect(writeResult({ type: "value", value }, type)).toBe(feel);
  expect(readResult(feel)).toEqual({ type: "value", value });
});
it("no result is none, however it was written", () => {
  for (const text of [undefined, "", "-", "null"]) expect(readResult(text)).toEqual({ type: "nothing" });
  expect(writeResult({ type: "nothing" }, "money")).toBeUndefined();
});

it.each([
  ["result-may-be-missing", place, "then/betrag", "UNIQUE", { row: null, part: "default", column: "betrag" }],
  ["result-may-be-missing", `${place}/rows/klein`, "then/betrag", "UNIQUE", { row: "klein", part: "then" }],
  ["decision-gap", place, "rows", "FIRST", { row: null, column: "betrag" }],
  ["decision-gap", place, "rows", "COLLECT", null],
  ["decision-overlap", `${place}/rows/klein`, "when", "UNIQUE", null],
] as const)("%s at %s leads to the cell that mends it", (rule, address, property, hitPolicy, cell) => {
  const found = hintCell({ rule, severity: "hint", address, property }, { ...table, hitPolicy }, place);
  if (cell === null) expect(found).toBeNull();
  else expect(found).toMatchObject(cell);
});
