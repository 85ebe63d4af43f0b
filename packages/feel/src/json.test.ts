import { describe, expect, it } from "vitest";
import { fromJson, isReservedName, parseDate, toJson, types } from "./index.ts";

const shape = types.contextOf({
  tag: types.date,
  betrag: types.money,
  liste: types.listOf(types.string),
});

describe("JSON", () => {
  it("survives a round trip by type", () => {
    const json = { tag: "2026-03-02", betrag: 0.1, liste: ["a"] };
    const read = fromJson(json, shape);
    if (!read.ok) throw new Error("refused");
    expect(read.value).toBeInstanceOf(Map);
    expect((read.value as ReadonlyMap<string, unknown>).get("tag")).toEqual(parseDate("2026-03-02"));
    expect(JSON.parse(JSON.stringify(toJson(read.value)))).toEqual(json);
  });

  it("keeps digits that a binary number would lose, as text", () => {
    const read = fromJson("9007199254740993", types.number);
    if (!read.ok) throw new Error("refused");
    expect(toJson(read.value)).toBe("9007199254740993");
  });

  it.each([
    [JSON.parse('{"__proto__": {"a": 1}}'), types.anyContext],
    [{ fremd: 1 }, shape],
    [{ constructor: 1 }, shape],
    ["2026-02-30", types.date],
    [true, types.string],
    [Number.NaN, types.number],
    [{ liste: "a" }, shape],
  ])("refuses %j", (json, type) => expect(fromJson(json, type)).toEqual({ ok: false }));

  it("gives objects without prototype", () => {
    const read = fromJson({ a: 1 }, types.anyContext);
    const json = read.ok ? toJson(read.value) : null;
    expect(Object.getPrototypeOf(json)).toBeNull();
  });
});

describe("reserved names", () => {
  it.each(["if", "count", "date", "settings", "constructor", "__proto__", "item", "partial"])("%s", (name) =>
    expect(isReservedName(name)).toBe(true),
  );
  it.each(["antrag", "hunde", "betrag"])("not %s", (name) => expect(isReservedName(name)).toBe(false));
});
