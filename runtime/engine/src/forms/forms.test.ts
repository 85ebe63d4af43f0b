import type { Field, JsonObject, Rule } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { compile } from "../compile/index.ts";
import { newPurse } from "../expression.ts";
import { act, parseAction } from "./act.ts";
import { evaluateForm } from "./evaluateForm.ts";
import { fillingOf } from "./filling.ts";
import { NO_ROOM } from "./kinds/file.ts";
import { readPage, type Entry } from "./readPage.ts";
import { codes, compiled, hunde, judged, question } from "./testing.ts";

describe("the law of forms", () => {
  it("a draft whose tariff was deleted still shows its form; the result says nothing", () => {
    const fields = [{ id: "steuer", type: "result", decision: "weg", label: "Ihre Steuer" } as Field];
    const { program } = compiled(fields);
    const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };
    const runtime = { ...program, language: "de" };
    expect(() => evaluateForm(runtime, "antrag", fillingOf({}), scope, null)).not.toThrow();
  });
  it("a result says its sentence only where its decision fills all of it: one with holes is none", () => {
    const result = { id: "steuer", type: "result", decision: "tarif", label: "Steuer" };
    const text = "Sie zahlen {tarif.betrag}, danach {tarif.jahr}.";
    const fields = [
      { id: "zahl", type: "integer", label: "Zahl" },
      { ...result, text },
    ] as Field[];
    const row = (id: string, then: JsonObject) => ({ id, label: id, when: { zahl: id.slice(1) }, then });
    const tarif = {
      title: "Tarif",
      inputs: [{ id: "zahl", expression: "antrag.zahl", type: "integer" }],
      outputs: ["betrag", "jahr"].map((id) => ({ id, type: "money" })),
      hitPolicy: "UNIQUE",
      rows: [row("z1", { betrag: "1", jahr: "0" }), row("z2", { jahr: "2" })],
    };
    const forms = { antrag: { title: "Antrag", fields } };
    const { program } = compile({ ...minimalService(), forms, decisions: { tarif } } as never);
    const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };
    const said = (answers: JsonObject) =>
      evaluateForm({ ...program, language: "de" }, "antrag", fillingOf(answers), scope).texts["steuer/text"];
    expect([said({}), said({ zahl: 1 }), said({ zahl: 2 })]).toEqual([
      "",
      "Sie zahlen 1,00 €, danach 0,00 €.",
      "",
    ]);
  });
  it("a setting that may be empty and is, is no hole in a result's sentence: nobody who fills in the form has it", () => {
    const text = "Sie zahlen {tarif.betrag}.{settings.hinweis}{upper case(settings.hinweis)}";
    const fields = [
      { id: "zahl", type: "integer", label: "Zahl" },
      { id: "steuer", type: "result", decision: "tarif", label: "Steuer", text },
    ] as Field[];
    const tarif = {
      title: "Tarif",
      inputs: [{ id: "zahl", expression: "antrag.zahl", type: "integer" }],
      outputs: [{ id: "betrag", type: "money" }],
      hitPolicy: "UNIQUE",
      rows: [{ id: "z1", label: "z1", when: { zahl: "1" }, then: { betrag: "1" } }],
    };
    const { program, problems } = compile({
      ...minimalService(),
      settings: { fields: [{ id: "hinweis", type: "text", label: "Hinweis" }] },
      forms: { antrag: { title: "Antrag", fields } },
      decisions: { tarif },
    } as never);
    expect(problems).toEqual([]);
    const said = (answers: JsonObject, settings: JsonObject) => {
      const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: { settings } };
      return evaluateForm({ ...program, language: "de" }, "antrag", fillingOf(answers), scope).texts[
        "steuer/text"
      ];
    };
    expect([said({ zahl: 1 }, { hinweis: " Bar." }), said({ zahl: 1 }, {}), said({}, {})]).toEqual([
      "Sie zahlen 1,00 €. Bar. BAR.",
      "Sie zahlen 1,00 €.",
      "",
    ]);
  });
  it.each([100, 200])(
    "F7 P38 a form of %d dear conditions draws on one purse, whose steps are counted; what is plain still holds",
    (count) => {
      const dear = "count(for i in 1..900000 return i) > 0";
      const many = Array.from({ length: count }, (_, at) => question(`f${at}`, { visible: dear }));
      const purse = newPurse();
      const full = purse.left;
      const state = judged([...many, question("plain", { visible: "1 + 1 = 2" })], {}, { purse });
      // Counted in steps and elements: the last one that found something in it takes no more than its own allowance,
      // which is as much again; those behind it have pocket money.
      const spent = full - purse.left;
      expect(spent).toBeGreaterThanOrEqual(full);
      expect(spent).toBeLessThan(2 * full + count * 300);
      expect([state.visible["f0"], state.visible["f99"], state.visible["plain"]]).toEqual([
        true,
        false,
        true,
      ]);
      expect(state.warnings).toContainEqual({ path: "f99", property: "visible", codes: ["budget"] });
      expect(state.warnings.length).toBeGreaterThan(count - 5);
    },
  );
  it.each([
    ["[0-9]{15}", "276 098 100 000 001", "276098100000001"],
    ["[0-9]{15}", " 276\u00a0098 100 000 001 ", "276098100000001"],
    ["[0-9]{3} [0-9]{2}", "276 09", "276 09"],
    ["[0-9]{15}", "276 098", "276 098"],
    ["[A-Za-z]+", "Anna Maria", "Anna Maria"],
    [undefined, "1 2", "1 2"],
  ])(
    "a number under %j typed as %j is read as %j: spaces go where only digits fit",
    (pattern, typed, read) => {
      const { program } = compiled([question("chip", pattern === undefined ? {} : { pattern })]);
      const form = program.forms["antrag"];
      if (form === undefined) throw new Error("no form");
      const entries: Entry[] = [
        ["_asked", "chip"],
        ["chip", typed],
      ];
      expect(readPage(form, null, fillingOf({}), entries)).toMatchObject({
        ok: true,
        filling: { answers: { chip: read } },
      });
    },
  );
  it.each(["text", "textarea", "phone", "email"])(
    "what nobody sees is no part of what is typed as %s",
    (type) => {
      const form = compiled([question("x", { type })]).program.forms["antrag"];
      if (form === undefined) throw new Error("no form");
      const typed = "\u202e0561\u2066\0 1\u007f2\u0085\u202c ";
      const read = readPage(form, null, fillingOf({}), [
        ["_asked", "x"],
        ["x", typed],
      ]);
      expect(read).toMatchObject({ ok: true, filling: { answers: { x: "0561 12" } } });
    },
  );
  it("F2 an upload nobody has made is null, in its own form and in others", () => {
    const asks = (name: string) =>
      ({ id: name, type: "hidden", of: "boolean", computed: "antrag.datei = null" }) as Field;
    const files = [{ id: "datei", type: "file", label: "Datei" } as Field, asks("fehlt")];
    const { program } = compile({
      ...minimalService(),
      forms: {
        antrag: { title: "Antrag", fields: files },
        pruefung: { title: "P", fields: [asks("fehlt")] },
      },
    });
    const runtime = { ...program, language: "de" };
    const fehlt = (form: string, answers: JsonObject) => {
      const names = { antrag: answers };
      const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names };
      return evaluateForm(runtime, form, fillingOf(form === "antrag" ? answers : {}), scope).computed[
        "fehlt"
      ];
    };
    const sent = { datei: { id: "f1", name: "a.pdf", type: "application/pdf", size: 1 } };
    expect(["antrag", "pruefung"].map((form) => fehlt(form, {}))).toEqual([true, true]);
    expect(["antrag", "pruefung"].map((form) => fehlt(form, sent))).toEqual([false, false]);
  });
  it("F5 an upload that was not kept is no answer, whatever its question allows", () => {
    const plan = { id: "plan", type: "file", label: "Plan" } as Field;
    const sent = (size: number, type = "application/pdf") => ({
      plan: { id: "", name: "a.pdf", type, size },
    });
    expect(codes(judged([plan], sent(26_214_401)))).toEqual(["plan file-too-large"]);
    expect(codes(judged([plan], sent(0)))).toEqual(["plan file-empty"]);
    expect(codes(judged([plan], sent(1, NO_ROOM)))).toEqual(["plan file-no-room"]);
  });
  it("F1 evaluates in order of dependence, whatever the order of the questions", () => {
    const fields = [
      question("c", { computed: "antrag.b + 1", type: "integer" }),
      question("b", { computed: "antrag.a * 2", type: "integer" }),
      question("a", { type: "integer" }),
    ];
    expect(judged(fields, { a: 4 }).computed).toEqual({ b: 8, c: 9 });
  });
  it("F1 a cycle is a problem at design time, with the fields in it", () => {
    const { problems } = compiled([
      question("a", { computed: "antrag.b", type: "text" }),
      question("b", { computed: "antrag.a", type: "text" }),
    ]);
    expect(problems).toMatchObject([{ rule: "cycle", params: { cycle: ["value:a", "value:b", "value:a"] } }]);
  });
  it("F1 the grain is fine: a question in a list may depend on how many items there are", () => {
    const fields = [hunde([question("name"), question("rang", { visible: "count(antrag.hunde) > 1" })])];
    expect(compiled(fields).problems).toEqual([]);
    expect(judged(fields, { hunde: [{ name: "a" }] }).visible["hunde[k1].rang"]).toBe(false);
    expect(judged(fields, { hunde: [{ name: "a" }, { name: "b" }] }).visible["hunde[k2].rang"]).toBe(true);
  });
  it("F2 hidden is absent, and everything inside a hidden group; nothing warns", () => {
    const gruppe = {
      id: "gruppe",
      type: "group",
      label: "g",
      visible: 'antrag.a = "x"',
      fields: [question("b", { required: true })],
    } as Field;
    const fields = [
      question("a"),
      gruppe,
      question("laenge", {
        type: "integer",
        computed: "if antrag.gruppe.b = null then 0 else string length(antrag.gruppe.b)",
      }),
    ];
    const hidden = judged(fields, { a: "y", gruppe: { b: "typed" } });
    expect([hidden.data, hidden.errors, hidden.warnings]).toEqual([{ a: "y", laenge: 0 }, [], []]);
    expect(judged(fields, { a: "x", gruppe: { b: "typed" } }).data).toEqual({
      a: "x",
      gruppe: { b: "typed" },
      laenge: 5,
    });
  });
  it("F2 everything on a hidden page is absent, a list there is empty, nothing is asked of it; shown again, it is back", () => {
    const form = {
      title: "Antrag",
      pages: [
        { id: "p1", title: "1" },
        { id: "p2", title: "2", visible: 'antrag.a = "x"' },
      ],
      fields: [
        question("a", { page: "p1" }),
        question("b", { page: "p2", required: true }),
        hunde([question("name", { required: true })], { page: "p2", min: 2 }),
        question("zahl", {
          page: "p1",
          type: "integer",
          computed: "count(antrag.hunde) + (if antrag.b = null then 0 else 10)",
        }),
      ],
    };
    const { program, problems } = compile({ ...minimalService(), forms: { antrag: form } } as never);
    expect(problems).toEqual([]);
    const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };
    const state = (answers: JsonObject) =>
      evaluateForm({ ...program, language: "de" }, "antrag", fillingOf(answers), scope);
    const typed = { a: "y", b: "getippt", hunde: [{ name: "Rex" }] };
    const hidden = state(typed);
    expect([hidden.data, hidden.errors, hidden.warnings]).toEqual([{ a: "y", zahl: 0 }, [], []]);
    expect([hidden.pages["p2"], hidden.visible["b"], hidden.visible["hunde[k1].name"] ?? false]).toEqual([
      false,
      false,
      false,
    ]);
    const shown = state({ ...typed, a: "x" });
    expect(shown.data).toMatchObject({ b: "getippt", hunde: [{ name: "Rex" }], zahl: 11 });
    expect(codes(shown)).toEqual(["hunde too-few"]);
  });
  it("F2 a hidden list is an empty list to expressions", () => {
    const fields = [
      question("a"),
      hunde([question("name")], { visible: 'antrag.a = "x"' }),
      question("n", { type: "integer", computed: "count(antrag.hunde)" }),
    ];
    expect(judged(fields, { hunde: [{ name: "a" }] }).computed).toEqual({ n: 0 });
  });
  it("F3 required only while visible; a list's bounds count its items", () => {
    const fields = [
      question("a", { required: true }),
      question("b", { required: 'antrag.a = "x"' }),
      hunde([question("name")], { min: 1, max: 2 }),
    ];
    expect(codes(judged(fields, {}))).toEqual(["a required", "hunde too-few"]);
    expect(codes(judged(fields, { a: "x", hunde: [{}, {}, {}] }))).toEqual(["b required", "hunde too-many"]);
  });
  it("F3 what is hidden is not required, and a hidden list has not too few; shown, both are", () => {
    const on = 'antrag.a = "x"';
    const fields = [
      question("a"),
      question("b", { required: true, visible: on }),
      hunde([question("name", { required: true })], { min: 2, visible: on }),
    ];
    expect(codes(judged(fields, { a: "y", hunde: [{}] }))).toEqual([]);
    expect(codes(judged(fields, { a: "x", hunde: [{}] })).toSorted()).toEqual([
      "b required",
      "hunde too-few",
      "hunde[k1].name required",
    ]);
  });
  it("F4 computed values are computed again, and keys that no field has are refused", () => {
    const fields = [question("a", { type: "integer", computed: "1 + 1" }), hunde([question("name")])];
    const state = judged(fields, { a: 99, foreign: 1, hunde: [{ name: "x", more: 2 }] });
    expect([state.data["a"], codes(state)]).toEqual([
      2,
      ["hunde[k1].more unknown-field", "foreign unknown-field"],
    ]);
  });
  it("F5 the key of the last item is not given again, nor that of the only one, nor after it was saved and read", () => {
    const { program } = compiled([hunde([question("name")])]);
    const form = program.forms["antrag"];
    if (form === undefined) throw new Error("no form");
    const keysOf = (filling: ReturnType<typeof fillingOf>): unknown[] =>
      (filling.answers["hunde"] as { $key: string }[]).map(({ $key }) => $key);
    const saved = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    const three = fillingOf({ hunde: [{ name: "a" }, { name: "b" }, { name: "c" }] });
    const gone = saved(act(form, three, { type: "remove", path: "hunde", key: "k3" }));
    expect(keysOf(act(form, gone, { type: "add", path: "hunde" }))).toEqual(["k1", "k2", "k4"]);
    const none = saved(
      act(form, fillingOf({ hunde: [{ name: "a" }] }), { type: "remove", path: "hunde", key: "k1" }),
    );
    expect(keysOf(act(form, none, { type: "add", path: "hunde" }))).toEqual(["k2"]);
  });
  it("F5 items have keys; removing one moves no answer into another", () => {
    const { program } = compiled([hunde([question("name")])]);
    const form = program.forms["antrag"];
    if (form === undefined) throw new Error("no form");
    const three = fillingOf({ hunde: [{ name: "a" }, { name: "b" }, { name: "c" }] });
    const two = act(form, three, { type: "remove", path: "hunde", key: "k2" });
    expect(two.answers["hunde"]).toEqual([
      { $key: "k1", name: "a" },
      { $key: "k3", name: "c" },
    ]);
    const again = act(form, two, { type: "add", path: "hunde" });
    expect(again.answers["hunde"]).toEqual([
      { $key: "k1", name: "a" },
      { $key: "k3", name: "c" },
      { $key: "k4" },
    ]);
  });
  it("F5 an expression sees the element by its name and the whole list from outside, and no keys", () => {
    const fields = [
      hunde([question("name"), question("gruss", { type: "text", computed: '"Hallo " + hund.name' })]),
      question("alle", { type: "text", computed: 'string join(antrag.hunde.name, ", ")' }),
    ];
    expect(judged(fields, { hunde: [{ name: "a" }, { name: "b" }] }).computed).toEqual({
      "hunde[k1].gruss": "Hallo a",
      "hunde[k2].gruss": "Hallo b",
      alle: "a, b",
    });
  });
  it("F6 one message a field, the first that applies: type, constraint, field, form", () => {
    const rules: Rule[] = [{ id: "r", effect: "error", valid: "false", message: "Regel", at: ["n"] }];
    const fields = [
      question("n", { type: "integer", min: 5, valid: "antrag.n != 7", message: "nicht sieben" }),
    ];
    expect(codes(judged(fields, { n: "x" }, { rules }))).toEqual(["n type-integer"]);
    expect(codes(judged(fields, { n: 3 }, { rules }))).toEqual(["n too-small"]);
    expect(judged(fields, { n: 7 }, { rules }).errors).toEqual([
      { path: "n", code: "invalid", message: "nicht sieben" },
    ]);
    expect(judged(fields, { n: 8 }, { rules }).errors).toMatchObject([
      { path: "n", code: "rule", message: "Regel" },
    ]);
  });
  it("F7 null counts as not visible, not required and valid, and is reported with its path", () => {
    const fields = [
      question("a", { type: "integer" }),
      question("b", { visible: "antrag.a > 1" }),
      question("c", { required: "antrag.a > 1" }),
      question("d", { valid: "antrag.a > 1", message: "nein" }),
    ];
    const state = judged(fields, { d: "x" });
    expect([state.visible["b"], state.errors]).toEqual([false, []]);
    expect(state.warnings.map(({ path, property }) => `${path} ${property}`)).toEqual([
      "b visible",
      "c required",
      "d valid",
    ]);
  });
  it("F7 a rule of a form that yields null or an error counts as true, and is reported with its id", () => {
    const rules: Rule[] = [
      { id: "null", effect: "error", valid: "antrag.a > 1", message: "nie", at: ["a"] },
      { id: "fehler", effect: "stop", valid: 'number("x") > 1', message: "nie" },
    ];
    const state = judged([question("a", { type: "integer" })], {}, { rules });
    expect([state.errors, state.stop]).toEqual([[], null]);
    expect(state.warnings.map(({ path, property }) => `${path} ${property}`)).toEqual([
      "null rule",
      "fehler rule",
    ]);
  });
  it.each([
    [0.1, 0.2, 0.3],
    [1.005, 0, 1.01],
    [2.675, 0, 2.68],
    [-1.005, 0, -1.01],
  ])("F8 money is decimal, rounded half up once at the field: %d + %d is %d", (a, b, sum) => {
    const fields = [
      question("a", { type: "number" }),
      question("b", { type: "number" }),
      question("summe", { type: "money", computed: "antrag.a + antrag.b" }),
    ];
    expect(judged(fields, { a, b }).computed["summe"]).toBe(sum);
  });
  it.each([
    [
      "before midnight in Berlin, past it in UTC+2 summer",
      "2026-06-30T21:59:59Z",
      "Europe/Berlin",
      "2026-06-30",
    ],
    ["after midnight in Berlin", "2026-06-30T22:00:00Z", "Europe/Berlin", "2026-07-01"],
    ["the clock goes forward", "2026-03-29T00:59:59Z", "Europe/Berlin", "2026-03-29"],
    ["the clock goes back", "2026-10-24T22:30:00Z", "Europe/Berlin", "2026-10-25"],
    ["29 February", "2028-02-29T12:00:00Z", "Europe/Berlin", "2028-02-29"],
    ["another zone", "2026-06-30T22:00:00Z", "Atlantic/Azores", "2026-06-30"],
  ])("F8 today is the organisation's day: %s", (_, at, zone, day) => {
    const fields = [question("tag", { type: "text", computed: "string(today())" })];
    expect(judged(fields, {}, { at, zone }).computed).toEqual({ tag: day });
  });
  it("„weiß ich nicht“ is an answer: nothing is missing, and it is told", () => {
    const fields = [question("chip", { required: true, unknown: "Weiß ich nicht" })];
    expect(codes(judged(fields, {}))).toEqual(["chip required"]);
    expect(judged(fields, {}, { unknown: ["chip"] })).toMatchObject({ errors: [], unknown: ["chip"] });
  });
  it("`only` makes the rest read-only, and the whole form is judged", () => {
    const state = judged(
      [question("a"), hunde([question("chip"), question("name")])],
      { hunde: [{}] },
      { only: ["hunde[k1].chip"] },
    );
    expect(state.readOnly).toEqual({ a: true, hunde: true, "hunde[k1].name": true });
  });
  it("nobody is stopped over an answer that is wrong in itself", () => {
    const fields = [question("plz", { pattern: "[0-9]{5}" })];
    const rule: Rule = {
      id: "s",
      effect: "stop",
      valid: 'antrag.plz = "34117"',
      message: "Nicht hier",
      at: ["plz"],
    };
    const stopped = (plz: string) => judged(fields, { plz }, { rules: [rule] }).stop?.message ?? null;
    expect([stopped("341"), stopped("34118"), stopped("34117")]).toEqual([null, "Nicht hier", null]);
  });
  it("a stop rule ends the form with its message, a hint only says something, and nothing beside a stop", () => {
    const rules: Rule[] = [
      { id: "h", effect: "hint", valid: "antrag.a = null", message: "Hinweis" },
      { id: "s", effect: "stop", valid: 'antrag.a != "x"', message: "Nicht zuständig: {antrag.a}" },
    ];
    expect(judged([question("a")], { a: "y" }, { rules })).toMatchObject({
      stop: null,
      hints: [{ rule: "h" }],
      errors: [],
    });
    expect(judged([question("a")], { a: "x" }, { rules })).toMatchObject({
      stop: { rule: "s", message: "Nicht zuständig: x" },
      hints: [],
      errors: [],
    });
  });
});

describe("readPage", () => {
  const { program } = compiled([
    question("name"),
    question("ja", { type: "boolean" }),
    question("wahl", {
      type: "choices",
      options: [
        { value: "a", label: "A" },
        { value: "b", label: "B" },
      ],
    }),
    question("summe", { type: "integer", computed: "1" }),
    hunde([question("name", { unknown: "?" })]),
  ]);
  const form = program.forms["antrag"];
  if (form === undefined) throw new Error("no form");
  const before = fillingOf({ name: "Ada", ja: true, wahl: ["a"], hunde: [{ name: "x" }, { name: "y" }] });
  const read = (entries: Entry[]) => readPage(form, null, before, entries);

  it("writes what was asked and nothing else", () => {
    expect(
      read([
        ["_asked", "name"],
        ["name", "Bob"],
      ]),
    ).toMatchObject({ ok: true, filling: { answers: { name: "Bob", ja: true, wahl: ["a"] } } });
  });
  it("asked and missing is no answer; not asked is unchanged", () => {
    const result = read([
      ["_asked", "ja"],
      ["_asked", "wahl"],
    ]);
    expect(result.ok && Object.keys(result.filling.answers)).toEqual(["name", "hunde"]);
  });
  it("keeps a text that cannot be read as it was typed", () => {
    expect(
      read([
        ["_asked", "ja"],
        ["ja", "vielleicht"],
      ]),
    ).toMatchObject({ filling: { answers: { ja: "vielleicht" } } });
  });
  it("takes the items that are there, in their order, and an answer beats the tick", () => {
    const entries: Entry[] = [
      ["_asked", "hunde"],
      ["hunde", "k2"],
      ["_asked", "hunde[k2].name"],
      ["hunde[k2].name", "z"],
      ["_unknown", "hunde[k2].name"],
    ];
    expect(read(entries)).toMatchObject({
      filling: { answers: { hunde: [{ $key: "k2", name: "z" }] }, unknown: [] },
    });
  });
  it.each([
    ["12345", { answers: {}, unknown: ["chip"] }],
    ["276000000000001", { answers: { chip: "276000000000001" }, unknown: [] }],
    ["", { answers: {}, unknown: ["chip"] }],
  ])("a tick beats an answer that cannot be right, so that nobody is held up: „%s“", (typed, filling) => {
    const chip = question("chip", { required: true, unknown: "Weiß ich nicht", pattern: "[0-9]{15}" });
    const known = compiled([chip]).program.forms["antrag"];
    const entries: Entry[] = [
      ["_asked", "chip"],
      ["chip", typed],
      ["_unknown", "chip"],
    ];
    if (known !== undefined)
      expect(readPage(known, null, fillingOf({}), entries)).toMatchObject({ ok: true, filling });
  });
  it.each([
    ["7", [] as string[]],
    ["-7", ["alter"]],
    ["sieben", ["alter"]],
  ])("… a number out of its limits, or none: „%s“", (typed, unknown) => {
    const age = question("alter", { type: "integer", min: 0, unknown: "Weiß ich nicht" });
    const known = compiled([age]).program.forms["antrag"];
    const entries: Entry[] = [
      ["_asked", "alter"],
      ["alter", typed],
      ["_unknown", "alter"],
    ];
    if (known !== undefined)
      expect(readPage(known, null, fillingOf({}), entries)).toMatchObject({ filling: { unknown } });
  });
  it.each([
    ["a foreign name", ["fremd", "1"]],
    ["a foreign item", ["hunde", "k9"]],
    ["a foreign question", ["_asked", "hunde[k9].name"]],
    ["a foreign tick", ["_unknown", "fremd"]],
  ] as [string, Entry][])("refuses %s", (_, entry) => {
    expect(read([entry]).ok).toBe(false);
  });
  it("throws a client's computed value away", () => {
    expect(
      read([
        ["_asked", "summe"],
        ["summe", "7"],
      ]),
    ).toMatchObject({ ok: true, filling: { answers: before.answers } });
  });
  it.each(["add:hunde", "remove:hunde/k2", "discard:hunde[k1].nachweis"])("knows the button %s", (text) => {
    expect(parseAction(text)).toBeDefined();
  });
});
