import { compile, type Compiled } from "@blaupause/engine/compile";
import type { Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { coverOf, type Example } from "./cover.ts";

interface Asked {
  readonly type: string;
  readonly field: object;
  readonly values?: string;
}
const number = (type: string): Asked => ({ type, field: { type } });
const choice = (...options: string[]): Asked => ({
  type: "text",
  field: { type: "choice", options: options.map((value) => ({ value, label: value.toUpperCase() })) },
});
const codes: Asked = { type: "text", field: { type: "choice", codeList: "arten" } };

/** A table over these inputs, `e0`, `e1`, …; a row is a cell for each. */
function table(inputs: readonly Asked[], rows: readonly (readonly string[])[]): Service {
  const fields = inputs.map(({ field }, at) => ({ id: `e${at}`, label: `E${at}`, required: true, ...field }));
  const decision = {
    title: "Tarif",
    inputs: inputs.map(({ type, values }, at) => ({
      id: `e${at}`,
      expression: `antrag.e${at}`,
      type,
      ...(values === undefined ? {} : { values }),
    })),
    outputs: [{ id: "betrag", type: "money" }],
    hitPolicy: "UNIQUE",
    rows: rows.map((cells, at) => ({
      id: `r${at}`,
      when: Object.fromEntries(cells.map((cell, index) => [`e${index}`, cell])),
      then: { betrag: "1" },
    })),
  };
  const codeLists = { arten: { options: ["a", "b"].map((value) => ({ value, label: value })) } };
  const forms = { antrag: { title: "A", fields } };
  return { ...minimalService(), forms, codeLists, decisions: { tarif: decision } } as unknown as Service;
}

const asRecord = (example: readonly Example[]): Record<string, unknown> =>
  Object.fromEntries(example.map(({ input, value }) => [input, value]));
function look(inputs: readonly Asked[], rows: readonly (readonly string[])[]) {
  const service = table(inputs, rows);
  const compiled: Compiled = compile(service);
  expect(compiled.problems).toEqual([]);
  const cover = coverOf("tarif", service.decisions!["tarif"]!, { compiled });
  return cover.ok
    ? {
        gaps: cover.gaps.map(asRecord),
        overlaps: cover.overlaps.map(({ rows: both, example }) => [...both, asRecord(example)]),
      }
    : cover.input;
}
const one = (asked: Asked, ...cells: string[]) =>
  look(
    [asked],
    cells.map((cell) => [cell]),
  );
const none = { gaps: [], overlaps: [] };

describe("D2 gaps and overlaps, each with an example", () => {
  it.each<[string, unknown, unknown]>([
    ["a question's own options, all of them", one(choice("a", "b"), '"a"', '"b"'), none],
    ["own options, one missing", one(choice("a", "b", "c"), '"a"', '"b"'), { ...none, gaps: [{ e0: "c" }] }],
    ["a code list, one missing", one(codes, '"a"'), { ...none, gaps: [{ e0: "b" }] }],
    ["free text", one({ type: "text", field: { type: "text" } }, '"a"', 'not("a")'), none],
    [
      "free text, the rest missing",
      one({ type: "text", field: { type: "text" } }, '"a"'),
      { ...none, gaps: [{ e0: "…" }] },
    ],
    ["yes and no", one(number("boolean"), "true", "false"), none],
    ["yes alone", one(number("boolean"), "true"), { ...none, gaps: [{ e0: false }] }],
    ["whole numbers", one({ ...number("integer"), values: ">= 0" }, "[0..2]", "> 2"), none],
    [
      "a whole number between two rows",
      one({ ...number("integer"), values: ">= 0" }, "[0..2]", "> 3"),
      { ...none, gaps: [{ e0: 3 }] },
    ],
    ["an amount to the cent", one(number("money"), "< 10", "> 10"), { ...none, gaps: [{ e0: 10 }] }],
    [
      "a number in two rows",
      one({ ...number("integer"), values: ">= 0" }, "[0..2]", ">= 2"),
      { gaps: [], overlaps: [["r0", "r1", { e0: 2 }]] },
    ],
    ["days", one(number("date"), '< date("2026-01-01")', '>= @"2026-01-01"'), none],
    [
      "a day in no row",
      one(number("date"), '< date("2026-01-01")', '> @"2026-01-01"'),
      { ...none, gaps: [{ e0: "2026-01-01" }] },
    ],
    [
      "days in two rows",
      one(number("date"), '<= date("2026-02-28")', '>= @"2026-02-28"'),
      { gaps: [], overlaps: [["r0", "r1", { e0: "2026-02-28" }]] },
    ],
    [
      "a range of days, and the rest",
      one(number("date"), '[@"2026-03-01"..@"2026-03-31"]', 'not([@"2026-03-01"..@"2026-03-31"])'),
      none,
    ],
    ["what no interval decides", one(number("integer"), "> 1 + 2"), "e0"],
  ])("%s", (_, told, wanted) => {
    expect(told).toEqual(wanted);
  });

  it("of two inputs the example says both", () => {
    const told = look(
      [choice("a", "b"), number("boolean")],
      [
        ['"a"', "-"],
        ['"b"', "true"],
      ],
    );
    expect(told).toEqual({ ...none, gaps: [{ e0: "b", e1: false }] });
  });
});
