import type { Decision } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { edited } from "../session/content.ts";
import { addInput, addOutput, addRow, newDecision, removeColumn } from "./edits.ts";

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
