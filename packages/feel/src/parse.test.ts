import { describe, expect, it } from "vitest";
import { infer, references, types, type Shape } from "./index.ts";
import { parseExpression, parseTemplate, renameReferences, renameValue, type SourceKind } from "./parse.ts";

const hund = types.contextOf({ rasse: types.string, chip: types.string, wurftag: types.date });
const shape: Shape = types.contextOf({
  antrag: types.contextOf({
    name: types.string,
    hunde: types.listOf(hund),
    ort: types.contextOf({ plz: types.string }),
  }),
  settings: types.contextOf({ satz: types.money }),
  grenze: types.number,
  "Monthly Salary": types.number,
  "Pre-bureau": types.number,
});

const parse = (text: string) => {
  const parsed = parseExpression(text, shape);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.ast;
};
const reads = (text: string) => references(parse(text)).map(({ path, as }) => `${path.join(".")}:${as}`);

describe("references", () => {
  it.each([
    ["count(antrag.hunde)", ["antrag.hunde:count"]],
    ["antrag.hunde.rasse", ["antrag.hunde.rasse:value"]],
    ["antrag.hunde", ["antrag.hunde:value"]],
    [
      "count(antrag.hunde[item.chip = antrag.name])",
      ["antrag.hunde:count", "antrag.hunde.chip:value", "antrag.name:value"],
    ],
    [
      "antrag.hunde[chip = null].rasse",
      ["antrag.hunde:count", "antrag.hunde.chip:value", "antrag.hunde.rasse:value"],
    ],
    ["every h in antrag.hunde satisfies h.chip != null", ["antrag.hunde:count", "antrag.hunde.chip:value"]],
    ["for h in antrag.hunde return h", ["antrag.hunde:count", "antrag.hunde:item"]],
    ["settings.satz * 2 + Monthly Salary", ["settings.satz:value", "Monthly Salary:value"]],
    ["for grenze in [1] return grenze", []],
  ])("%s reads %s", (text, expected) => expect(reads(text)).toEqual(expected));
});

describe("names", () => {
  it("with spaces and operators are read whole", () => {
    expect(parse("Pre-bureau - 1").root).toMatchObject({ t: "arithmetic", left: { name: "Pre-bureau" } });
  });

  it("that are unknown are problems with the nearest name", () => {
    expect(parseExpression("1 + antrg.name", shape)).toMatchObject({
      ok: false,
      problems: [{ code: "unknown-name", from: 4, to: 9, params: { name: "antrg", suggestion: "antrag" } }],
    });
  });

  it("of an element resolve inside a filter", () => {
    expect(parse("antrag.hunde[chip = grenze]").root).toMatchObject({
      by: { left: { name: "chip", item: 0 }, right: { t: "name", name: "grenze" } },
    });
  });
});

describe("the profile", () => {
  it.each(["function(a) a", "grenze instance of number", "sort([1])"])("refuses %s", (text) =>
    expect(parseExpression(text, shape)).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-profile" }],
    }),
  );

  it("can leave out the spans", () => {
    const parsed = parseExpression("grenze + 1", shape, { spans: false });
    expect(parsed).toEqual({
      ok: true,
      ast: {
        feel: 1,
        root: {
          t: "arithmetic",
          op: "+",
          left: { t: "name", name: "grenze" },
          right: { t: "number", value: "1" },
        },
      },
    });
  });
});

describe("types", () => {
  const typeOf = (text: string) => infer(parse(text), shape);

  it.each([
    ["settings.satz * 2", types.money],
    ["round half up(settings.satz * 1.19, 2)", types.money],
    ["antrag.hunde[1].wurftag", types.date],
    ["antrag.hunde.rasse", types.listOf(types.string)],
    ["count(antrag.hunde) > 1", types.boolean],
    ['if true then "a" else null', types.string],
    ['antrag.hunde[1].wurftag + duration("P1D")', types.date],
    ["for h in antrag.hunde return h.wurftag", types.listOf(types.date)],
  ])("of %s", (text, type) => expect(typeOf(text)).toEqual({ type, problems: [] }));

  it.each([
    ["antrag.nme", "unknown-path"],
    ['grenze + "a"', "type-mismatch"],
    ["antrag.name > 1", "type-mismatch"],
    ["antrag.name = 1", "type-mismatch"],
    ["string length(grenze)", "argument-type"],
    ["string length()", "argument-count"],
    ["grenze(1)", "not-a-function"],
    ["if grenze then 1 else 2", "type-mismatch"],
    ['date("2026-02-30")', "bad-temporal"],
  ])("%s has the problem %s", (text, code) => expect(typeOf(text).problems[0]).toMatchObject({ code }));
});

describe("templates", () => {
  it("hold texts and expressions", () => {
    const parsed = parseTemplate('Es sind {{{settings.satz}, "{"}" + "}"}', shape);
    expect(parsed).toMatchObject({
      ok: true,
      parts: ["Es sind {", { root: { t: "path" } }, ', "', { root: { t: "arithmetic" } }],
    });
  });

  it("place problems in the whole text", () => {
    expect(parseTemplate("a {foo}", shape)).toMatchObject({ ok: false, problems: [{ from: 3, to: 6 }] });
    expect(parseTemplate("a {foo", shape)).toMatchObject({ ok: false, problems: [{ from: 2 }] });
  });
});

describe("renaming keeps every other byte", () => {
  const rename = (path: readonly string[]) => {
    const text = path.join(".");
    if (text === "antrag.hunde") return ["antrag", "tiere"];
    if (text === "antrag.hunde.chip") return ["antrag", "tiere", "nummer"];
    return text === "antrag" ? ["antrag"] : text === "grenze" ? ["limit"] : null;
  };
  it.each<[string, string, SourceKind]>([
    ["count( antrag . hunde )  // x", "count( antrag . tiere )  // x", "expression"],
    [
      "every h in antrag.hunde satisfies h.chip = null",
      "every h in antrag.tiere satisfies h.nummer = null",
      "expression",
    ],
    [
      "antrag.hunde[chip = item.chip and grenze>0]",
      "antrag.tiere[nummer = item.nummer and limit>0]",
      "expression",
    ],
    ["<  grenze, [1..grenze]", "<  limit, [1..limit]", "unaryTests"],
    ["{{grenze} {grenze} {count(antrag.hunde)}", "{{grenze} {limit} {count(antrag.tiere)}", "template"],
    ['"grenze" + string(grenze)', '"grenze" + string(limit)', "expression"],
  ])("%s", (text, expected, kind) => {
    expect(renameReferences(text, shape, rename, kind)).toEqual({ ok: true, text: expected });
  });
});

describe("renameValue", () => {
  const answers: Shape = types.contextOf({
    antrag: types.contextOf({ art: types.string, arten: types.listOf(types.string), ort: types.string }),
  });
  const rename = (text: string, kind: SourceKind = "expression", isOwn = false) => {
    const isMeant = ([form, id]: readonly string[]) => form === "antrag" && id !== "ort";
    return renameValue(text, answers, { from: "x", to: "z", isMeant, isOwn }, kind);
  };

  it.each([
    ['antrag.art = "x" or "x" != antrag.art', 'antrag.art = "z" or "z" != antrag.art'],
    ['antrag.art in ("x", "y")', 'antrag.art in ("z", "y")'],
    ['"x" in antrag.arten', '"z" in antrag.arten'],
    ['list contains(antrag.arten, "x")', 'list contains(antrag.arten, "z")'],
    ['list contains(["x", "y"], antrag.art)', 'list contains(["z", "y"], antrag.art)'],
    ['some a in antrag.arten satisfies a = "x"', 'some a in antrag.arten satisfies a = "z"'],
    ['antrag.arten[item = "x"]', 'antrag.arten[item = "z"]'],
    ['antrag.art = (if true then "x" else "y")', 'antrag.art = (if true then "z" else "y")'],
  ])("follows the answer in %s", (text, expected) => {
    expect(rename(text)).toEqual({ ok: true, text: expected });
  });

  it.each(['antrag.ort = "x"', '"x"', 'if antrag.art = "y" then "x" else "y"', 'antrag.art + "x" = "x"'])(
    "leaves the same letters that mean something else: %s",
    (text) => {
      expect(rename(text)).toEqual({ ok: true, text });
    },
  );

  it("knows its own cells, results and the braces of a letter", () => {
    expect(rename('"x", "y"', "unaryTests", true)).toMatchObject({ text: '"z", "y"' });
    expect(rename('not("x")', "unaryTests", true)).toMatchObject({ text: 'not("z")' });
    expect(rename('if antrag.ort = "x" then "x" else null', "expression", true)).toMatchObject({
      text: 'if antrag.ort = "x" then "z" else null',
    });
    expect(rename('x {if antrag.art = "x" then "x" else ""}', "template")).toMatchObject({
      text: 'x {if antrag.art = "z" then "x" else ""}',
    });
  });
});
