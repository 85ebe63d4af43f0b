import { compilePattern, context, evaluate, isNum, prepare, types, type Value } from "@blaupause/feel";
import { parseExpression } from "@blaupause/feel/parse";
import { adapt, diff, upgrade } from "@blaupause/reuse";
import { openService, type Adaptation, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { evaluateForm, fillingOf, openJourney } from "@blaupause/engine";
import { compile } from "@blaupause/engine/compile";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answered, createClient, formIn } from "../client.ts";
import { signedIn } from "../staff.ts";
import { begunDraft } from "./begunDraft.ts";
import { applies } from "../../stories/office.ts";
import { openTown, type Town } from "../../stories/town.ts";

// ATTACKS, first line: expressions and templates.

const scope = context([
  ["name", "Ada"],
  ["person", context([["name", "Ada"]])],
]);
const shape = types.contextOf({ name: types.string, person: types.contextOf({ name: types.string }) });

/** What an expression gives; null also where it is refused before it runs. */
function asked(text: string): { readonly value: Value; readonly refused: boolean; readonly codes: string[] } {
  const parsed = parseExpression(text, shape, { register: "full" });
  if (!parsed.ok) return { value: null, refused: true, codes: [] };
  const { value, warnings } = evaluate(prepare(parsed.ast), scope);
  return { value, refused: false, codes: warnings.map(({ code }) => code) };
}
/** Nobody waits longer than this for an answer, on a machine that is busy. */
const PATIENCE_MS = 5000;
const within = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
/** Ten letters, twice as many in each entry after it. */
const doubling = (times: number): string => {
  const entries = Array.from({ length: times }, (_, at) => `a${at + 1}: a${at} + a${at}`);
  return `{a0: "aaaaaaaaaa", ${entries.join(", ")}}.a${times}`;
};
const polluted = (): unknown => Reflect.get({}, "polluted");

describe("expressions and templates", () => {
  it.each([
    'constructor.constructor("return process")()',
    'name.constructor.constructor("return 1")()',
    "person.constructor",
    "person.__proto__",
    "person.prototype",
    'person["__proto__"]',
    "name.length",
    "[].constructor",
    '{"__proto__": {"polluted": 1}}.polluted',
    'get value({a: 1}, "__proto__")',
    'get value(person, "constructor")',
    'get value(person, "toString")',
    "process.env",
    "globalThis",
    "this",
    'require("fs")',
    'import("fs")',
    "`${name}`",
    "${name}",
    "person.name.toString",
    'string(person).constructor("return 1")',
    "function(x) external { java: { class: 'java.lang.Runtime' } }",
  ])("constructor.constructor and its kin reach nothing: %s", (text) => {
    const { value } = asked(text);
    expect(typeof value === "function").toBe(false);
    // At most something of FEEL's own: nothing, a truth value, an empty list, a text that was written down here.
    expect(["null", "false", "[]", "{}", "1"]).toContain(JSON.stringify(isNum(value) ? 1 : value));
    expect(polluted()).toBeUndefined();
  });

  it("a context entry named __proto__ is an entry and changes no object", () => {
    const made = asked('context put({}, "__proto__", {polluted: true})');
    expect(made.refused || made.value !== undefined).toBe(true);
    expect(polluted()).toBeUndefined();
  });

  it.each(["__proto__", "prototype", "constructor"])("%s as a key in the model is refused", (key) => {
    const text = JSON.stringify(minimalService()).replace('"antrag":', `"${key}":`);
    const opened = openService(text);
    expect(opened.ok).toBe(false);
    expect(polluted()).toBeUndefined();
  });

  it.each(["__proto__", "prototype", "constructor"])(
    "%s as a key in merge input is refused or inert",
    (key) => {
      const service: Service = { ...minimalService(), documents: { brief: { title: "B", blocks: [] } } };
      const hostile = (json: object, name: string): unknown =>
        JSON.parse(JSON.stringify(json).replaceAll(`"${name}":`, `"${key}":`));
      const changed = { ...service, documents: { brief: { title: "polluted", blocks: [] } } };
      const adaptation = diff(service, changed);
      for (const work of [
        () => diff(service, hostile(changed, "brief") as Service),
        () => upgrade(service, hostile(changed, "brief") as Service, adaptation),
        () => upgrade(service, changed, hostile(adaptation, "documents/brief") as Adaptation),
        () => upgrade(service, changed, hostile(adaptation, "title") as Adaptation),
        () => adapt(service, hostile(adaptation, "documents/brief") as Adaptation),
      ])
        try {
          work();
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      const plain = {};
      for (const name of ["polluted", "title", "blocks", "was", "now"])
        expect(Reflect.get(plain, name)).toBeUndefined();
    },
  );

  it("__proto__ in a journey is refused or inert", () => {
    const json: unknown = JSON.parse(
      '{"title":"x","start":"2026-01-01T00:00:00Z","__proto__":{"polluted":1},"steps":[{"submit":"antrag","answers":{"__proto__":{"polluted":1}}}]}',
    );
    expect(openJourney(json).ok).toBe(false);
    expect(polluted()).toBeUndefined();
  });

  it("getters, proxies and symbols cannot come in: only JSON does", () => {
    const service = { ...minimalService() };
    Object.defineProperty(service, "title", { get: () => 7, enumerable: true });
    expect(openService(service).ok).toBe(false);
    expect(openService({ ...minimalService(), [Symbol.toPrimitive]: () => "x" }).ok).toBe(true);
    expect(openService(new Proxy(minimalService(), { ownKeys: () => ["constructor"] })).ok).toBe(false);
  });

  it.each([
    "{{name}}",
    "${name}",
    "#{name}",
    "{name{name}}",
    "{'{name}'}",
    "<%= name %>",
    "{antrag.constructor}",
  ])(
    "template nesting %s, typed as an answer that a text says, is said as it was typed, never evaluated again",
    (answer) => {
      const text = (id: string, label: string) => ({ id, type: "text", label });
      const fields = [text("name", "Name"), text("gruss", "Guten Tag, {antrag.name}")] as never;
      const { program, problems } = compile({
        ...minimalService(),
        forms: { antrag: { title: "A", fields } },
      });
      expect(problems).toEqual([]);
      const at = { at: "2026-03-02T09:00:00.000Z", zone: "Europe/Berlin", names: {} };
      const filling = fillingOf({ name: answer });
      const { texts } = evaluateForm({ ...program, language: "de" }, "antrag", filling, at);
      expect(texts["gruss/label"]).toBe(`Guten Tag, ${answer}`);
      expect(polluted()).toBeUndefined();
    },
  );

  it.each([
    ["deep nesting", "(".repeat(5000) + "1" + ")".repeat(5000)],
    ["deep lists", "[".repeat(3000) + "1" + "]".repeat(3000)],
    ["deep negation", "-".repeat(20_000) + "1"],
    ["a long sum", Array.from({ length: 20_000 }, () => "1").join("+")],
    ["huge numbers", "9999999999 ** 9999999999"],
    ["a number of many digits", "9".repeat(50_000)],
    ["a loop in a loop", "count(for a in 1..100000, b in 1..100000 return a)"],
    ["a list that doubles", "count(flatten(for a in 1..2000 return for b in 1..2000 return [a,b]))"],
    ["a text that doubles", doubling(40)],
    ["quadratic search", 'contains(string join(for a in 1..100000 return "aaaaaaaaaa"), "aaaab")'],
    ["quadratic replacing", 'replace(string join(for a in 1..20000 return "aaaaaaaaaa"), "(a*)*b", "$1$1")'],
    ["a function that calls itself", "{f: function(x) f(x), r: f(1)}.r"],
    ["sorting for ever", "count(sort(for a in 1..200000 return -a, function(x,y) x < y))"],
    ["every within every", "every a in 1..100000 satisfies every b in 1..100000 satisfies a + b > 0"],
  ])("%s ends by the budget, in time", (_, text) => {
    expect(within(() => void asked(text))).toBeLessThan(PATIENCE_MS);
    // It never gives what it would be: it is refused before, or answered by nothing and a warning.
    const { value, refused, codes } = asked(text);
    expect([value, refused || codes.length > 0]).toEqual([null, true]);
  });

  it.each([
    "(a+)+$",
    "(a|a)*b",
    "(a|aa)+$",
    "([a-zA-Z]+)*x",
    "(.*a){25}",
    "(a?){50}a{50}",
    "((a*)*)*b",
    "(x+x+)+y",
    "\\p{L}*\\p{L}*\\p{L}*!",
  ])("a catastrophic pattern %s is refused or answers in time", (pattern) => {
    const made = compilePattern(pattern);
    if ("problem" in made) return;
    const texts = ["a", "x"].map((letter) => `${letter.repeat(20_000)}!`);
    for (const text of texts) expect(within(() => void made.test(text))).toBeLessThan(PATIENCE_MS);
  });

  it.each([
    ["a day of year 10^9", 'date("1000000000-01-01")'],
    ["a duration beyond all time", 'date("2026-01-01") + duration("P999999999999999Y")'],
    ["durations multiplied", 'duration("P999999999Y") * 999999999999'],
    ["a time zone that is none", 'date and time("2026-01-01T00:00:00@Etc/../../passwd")'],
    ["a range of all days", 'count(for d in date("0001-01-01")..date("9999-12-31") return d)'],
    ["a locale as argument", 'string(1234.5, "de-u-nu-xxxxxxxxxxxxxxxxxxxxxxxxxxxx")'],
    ["the 30th of February", 'date("2026-02-30")'],
  ])("a bomb of dates or locales, %s, gives no value and a reason, in time", (_, text) => {
    expect(within(() => void asked(text))).toBeLessThan(PATIENCE_MS);
    const { value, refused, codes } = asked(text);
    expect([value, refused || codes.length > 0]).toEqual([null, true]);
  });

  it("a service cannot name another document: $ref and $id are unknown words, and none is fetched", () => {
    for (const key of ["$ref", "$id", "$dynamicRef"]) {
      const text = JSON.stringify(minimalService()).replace(
        '{"format"',
        `{"${key}":"http://127.0.0.1:1/x","format"`,
      );
      expect(openService(text).ok).toBe(false);
    }
    const looping = { ...minimalService(), forms: { antrag: { $ref: "#/forms/antrag" } } };
    expect(openService(looping).ok).toBe(false);
  });
});

describe("expressions and templates, over the real server", () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  it("an error message is not formatted again: braces and marks of an answer stand as typed", async () => {
    const { client, page, html } = await begunDraft(town);
    const typed = "{constructor} {0} %s ${7*7} {{7*7}} **x**";
    const posted = await client.post(page, answered(formIn(html), { "anschrift.plz": typed }));
    const shown = (await client.get(posted.location ?? page)).text;
    expect(shown).toContain(`value="${typed}"`);
    expect(shown).not.toMatch(/\b49\b|function Object/);
  });

  it("__proto__, constructor and prototype as names of answers are refused", async () => {
    const { client, page, html } = await begunDraft(town);
    for (const name of [
      "__proto__",
      "__proto__.polluted",
      "constructor.prototype.x",
      "anschrift.__proto__.x",
    ]) {
      const bad = await client.post(page, [...formIn(html).entries, [name, "1"], ["_do", "next"]]);
      expect([name, bad.status]).toEqual([name, 422]);
    }
    expect(polluted()).toBeUndefined();
  });

  it("__proto__ in JSON is refused at any depth, before anybody looks at it", async () => {
    const { client } = await signedIn(town, "weber");
    const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
    const headers = { "content-type": "application/json", "x-csrf-token": csrf };
    for (const body of ['{"values":{"__proto__":{"a":1}}}', '{"values":{"a":[{"b":{"__proto__":1}}]}}']) {
      const answer = await client.raw("/api/services/x/trial", { method: "POST", headers, body });
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("forbidden-key")]);
    }
  });

  it.each([40, 70, 500, 3000, 20_000, 100_000])(
    "JSON nested %i deep is answered with a clear refusal",
    async (depth) => {
      const { client } = await signedIn(town, "weber");
      const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
      const headers = { "content-type": "application/json", "x-csrf-token": csrf };
      const deep = '{"a":'.repeat(depth) + "1" + "}".repeat(depth);
      for (const body of [
        `{"values":${deep}}`,
        `{"content":{"service":${deep},"journeys":{}},"origin":null}`,
      ])
        for (const path of ["/api/services/x/trial", "/api/services"]) {
          const { status } = await client.raw(path, { method: "POST", headers, body });
          expect([path, status >= 400 && status < 500]).toEqual([path, true]);
        }
      expect((await createClient(town.url).get("/health")).status).toBe(200);
    },
  );

  it("a filling nested deeply does not break the preview of a step", async () => {
    const number = await applies(town);
    const { client, get } = await signedIn(town, "vogt");
    const { tasks } = (await get(`/api/cases/${number}`)).body as { tasks: { id: string }[] };
    const { csrf } = JSON.parse((await client.get("/api/session")).text) as { csrf: string };
    const headers = { "content-type": "application/json", "x-csrf-token": csrf };
    for (const depth of [60, 100, 2000, 8000]) {
      const deep = '{"a":'.repeat(depth) + "1" + "}".repeat(depth);
      const body = `{"task":"${tasks[0]?.id}","filling":{"answers":{"hunde":[${deep}],"deep":${deep}},"unknown":[],"lastKey":0}}`;
      const { status } = await client.raw(`/api/cases/${number}/preview`, { method: "POST", headers, body });
      expect([depth, depth < 80 ? status < 500 : status]).toEqual([depth, depth < 80 ? true : 400]);
    }
  });
});
