import type { Field } from "@blaupause/model";
import { describe, expect, it } from "vitest";
import { act } from "./act.ts";
import { fillingOf, type Filling } from "./filling.ts";
import { codes, compiled, hunde, judged, question } from "./testing.ts";

const alter = question("alter", { type: "integer" });
const summe = "sum(antrag.hunde.alter)";

describe("F1 of a list, one question depends on another one of every item", () => {
  it("a question in it may hang on what its neighbours say, in every item", () => {
    const fields = [hunde([question("hinweis", { visible: `${summe} > 10` }), alter])];
    const shown = (...ages: number[]) => {
      const { visible } = judged(fields, { hunde: ages.map((one) => ({ alter: one })) });
      return ["k1", "k2"].map((key) => visible[`hunde[${key}].hinweis`]);
    };
    expect([shown(4, 7), shown(4, 6)]).toEqual([
      [true, true],
      [false, false],
    ]);
  });
  it("a value outside follows every item, wherever it stands", () => {
    const fields = [question("alle", { type: "integer", computed: summe }), hunde([alter])];
    expect(judged(fields, { hunde: [{ alter: 4 }, { alter: 7 }] }).computed).toEqual({ alle: 11 });
  });
  it("a question that hangs on itself in other items is a cycle", () => {
    const { problems } = compiled([hunde([{ ...alter, visible: `${summe} > 10` } as Field])]);
    expect(problems).toMatchObject([{ rule: "cycle" }]);
  });
});

it("F5 keys of a list on a page that was hidden meanwhile stay, and none is given twice", () => {
  const pages = [
    { id: "p1", title: "1" },
    { id: "p2", title: "2", visible: 'antrag.a = "ja"' },
  ];
  const fields = [question("a", { page: "p1" }), hunde([question("name")], { page: "p2" })];
  const form = compiled(fields, [], { pages }).program.forms["antrag"];
  if (form === undefined) throw new Error("no form");
  const two = fillingOf({ a: "ja", hunde: [{ name: "Rex" }, { name: "Bello" }] });
  const answers = (filling: Filling, a: string): Filling => ({
    ...filling,
    answers: { ...filling.answers, a },
  });
  const gone = act(form, two, { type: "remove", path: "hunde", key: "k2" });
  const hidden = answers(gone, "nein");
  expect(judged(fields, hidden, { more: { pages } }).data).toEqual({ a: "nein" });
  const back = act(form, answers(hidden, "ja"), { type: "add", path: "hunde" });
  expect(back.answers["hunde"]).toEqual([{ $key: "k1", name: "Rex" }, { $key: "k3" }]);
});

describe("F7 a condition that fails instead of saying nothing", () => {
  const fails = 'number("x") > 1';
  it("counts as not visible, not required and valid, and is reported with its path and why", () => {
    const fields = [
      question("b", { visible: fails }),
      question("c", { required: fails }),
      question("d", { valid: fails, message: "nein" }),
    ];
    const state = judged(fields, { d: "x" });
    expect([state.visible["b"], codes(state), state.data]).toEqual([false, [], { d: "x" }]);
    expect(state.warnings).toMatchObject([
      { path: "b", property: "visible" },
      { path: "c", property: "required" },
      { path: "d", property: "valid" },
    ]);
    expect(state.warnings.every((warning) => warning.codes.length > 0)).toBe(true);
  });
  it("of a page hides the page with everything on it, and is reported with the page", () => {
    const pages = [
      { id: "p1", title: "1" },
      { id: "p2", title: "2", visible: "antrag.a > 1" },
    ];
    const fields = [
      question("a", { page: "p1", type: "integer" }),
      question("b", { page: "p2", required: true }),
    ];
    const state = judged(fields, { b: "typed" }, { more: { pages } });
    expect([state.pages["p2"], codes(state), state.data]).toEqual([false, [], {}]);
    expect(state.warnings).toMatchObject([{ path: "p2", property: "page" }]);
  });
});

describe("F8 days in a form", () => {
  it.each([
    ["the end of a month", "2026-01-31", "2026-02-28"],
    ["the end of a month in a leap year", "2028-01-31", "2028-02-29"],
    ["a month that is longer", "2026-02-28", "2026-03-28"],
    ["over the year", "2026-12-31", "2027-01-31"],
  ])("a month after %s", (_, von, bis) => {
    const fields = [
      question("von", { type: "date" }),
      question("bis", { type: "date", computed: 'antrag.von + duration("P1M")' }),
    ];
    expect(judged(fields, { von }).computed).toEqual({ bis });
  });
  it("29 February is a day in a leap year alone", () => {
    const fields = [question("tag", { type: "date" })];
    expect(codes(judged(fields, { tag: "2028-02-29" }))).toEqual([]);
    expect(codes(judged(fields, { tag: "2026-02-29" }))).toEqual(["tag type-date"]);
  });
  it.each(["01/02/1990", "01021990", "1. Februar 1990", "gestern"])(
    "%s is no day that can be read, and not said to be none",
    (tag) => {
      const fields = [question("tag", { type: "date" })];
      expect(codes(judged(fields, { tag }))).toEqual(["tag date-form"]);
    },
  );
});
