import { num, type Value } from "@blaupause/feel";
import { describe, expect, it } from "vitest";
import { applyHitPolicy, type Row } from "./table.ts";

const rows = (...values: readonly Value[]): readonly Row[] => values.map((value) => [value]);
const priority = [["high", "low"]];

describe("D1 hit policies", () => {
  it("UNIQUE and ANY are violated, never the first row", () => {
    expect(applyHitPolicy("UNIQUE", null, rows("a", "b"), []).t).toBe("violated");
    expect(applyHitPolicy("ANY", null, rows("a", "b"), []).t).toBe("violated");
    expect(applyHitPolicy("ANY", null, rows("a", "a"), [])).toEqual({ t: "row", row: ["a"] });
  });

  it("PRIORITY and OUTPUT ORDER follow the output values", () => {
    expect(applyHitPolicy("PRIORITY", null, rows("low", "high"), priority)).toEqual({
      t: "row",
      row: ["high"],
    });
    expect(applyHitPolicy("OUTPUT ORDER", null, rows("low", "high"), priority)).toEqual({
      t: "rows",
      rows: [["high"], ["low"]],
    });
    expect(applyHitPolicy("RULE ORDER", null, rows("low", "high"), priority)).toEqual({
      t: "rows",
      rows: [["low"], ["high"]],
    });
  });

  it("FIRST takes the first", () => {
    expect(applyHitPolicy("FIRST", null, rows("b", "a"), [])).toEqual({ t: "row", row: ["b"] });
  });

  it.each([
    ["SUM", num("0.3")],
    ["MIN", num("0.1")],
    ["MAX", num("0.2")],
    ["COUNT", num(2)],
  ] as const)("COLLECT %s is exact", (aggregation, value) => {
    const hits = rows(num("0.1"), num("0.2"));
    expect(applyHitPolicy("COLLECT", aggregation, hits, [])).toEqual({ t: "value", value });
  });

  it("no hit is none, and zero for COUNT", () => {
    expect(applyHitPolicy("COLLECT", "SUM", [], [])).toEqual({ t: "none" });
    expect(applyHitPolicy("COLLECT", "COUNT", [], [])).toEqual({ t: "value", value: num(0) });
  });
});
