import fc from "fast-check";
import { expect, it } from "vitest";
import { compareOps, readInput, writeInput, type InputCell } from "./inputCell.ts";

it.each([
  [undefined, { type: "any" }],
  ["-", { type: "any" }],
  ["1", { type: "compare", op: "=", value: "1" }],
  ["> 1", { type: "compare", op: ">", value: "1" }],
  [">=0.5", { type: "compare", op: ">=", value: "0.5" }],
  ['"a, b"', { type: "compare", op: "=", value: "a, b" }],
  ['not("x")', { type: "compare", op: "!=", value: "x" }],
  ["[1..3]", { type: "between", from: "1", to: "3" }],
  ['"a", "b"', { type: "oneOf", values: ["a", "b"] }],
  ['date("2026-01-01")', { type: "compare", op: "=", value: "2026-01-01" }],
  ["true", { type: "compare", op: "=", value: "true" }],
  ["count(?) > 1", { type: "formula", text: "count(?) > 1" }],
  ["(1..3)", { type: "formula", text: "(1..3)" }],
])("reads %s", (text, cell) => expect(readInput(text)).toEqual(cell));

it("writes what it reads, for every cell in words", () => {
  const number = fc.integer({ min: -1000, max: 1000 }).map(String);
  const op = fc.constantFrom(...compareOps);
  const cells = fc.oneof(
    fc.constant<InputCell>({ type: "any" }),
    fc.tuple(op, number).map(([each, value]): InputCell => ({ type: "compare", op: each, value })),
    fc.tuple(number, number).map(([from, to]): InputCell => ({ type: "between", from, to })),
    fc.array(number, { minLength: 2, maxLength: 5 }).map((values): InputCell => ({ type: "oneOf", values })),
  );
  fc.assert(fc.property(cells, (cell) => void expect(readInput(writeInput(cell, "integer"))).toEqual(cell)));
  const texts = fc
    .tuple(op, fc.string())
    .map(([each, value]): InputCell => ({ type: "compare", op: each, value }));
  fc.assert(fc.property(texts, (cell) => void expect(readInput(writeInput(cell, "text"))).toEqual(cell)));
});
