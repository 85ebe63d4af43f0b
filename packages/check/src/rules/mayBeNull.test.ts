import { openService, type JsonObject, type Service } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { describe, expect, it } from "vitest";
import { check, sentence } from "../index.ts";

const number = (id: string, more: object = {}) => ({ id, type: "integer", label: `Zahl ${id}`, ...more });

/** A form with a sure and an optional number, and what each test adds. */
function form(fields: readonly object[], more: object = {}): Service {
  const own = [number("sicher", { required: true }), number("frei"), ...fields];
  const service = { ...minimalService(), forms: { antrag: { title: "Antrag", fields: own, ...more } } };
  const opened = openService(JSON.parse(JSON.stringify(service)) as JsonObject);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.service;
}
const foundIn = (service: Service) => check(service).filter(({ rule }) => rule === "may-be-empty");
const found = (...words: Parameters<typeof form>): string[] =>
  foundIn(form(...words)).map(
    ({ address, property, params }) => `${address}#${property} ${String(params?.["field"])}`,
  );
const FREI = "forms/antrag/fields/frei";
const group = (more: object, fields: readonly object[] = [number("a")]) => ({
  id: "gruppe",
  type: "group",
  label: "Gruppe",
  fields,
  ...more,
});
const list = (more: object, fields: readonly object[] = [number("a")]) => ({
  id: "liste",
  type: "list",
  as: "eintrag",
  label: "Liste",
  fields,
  ...more,
});

describe("F7 check finds beforehand where a condition may meet an answer that was not given", () => {
  it.each([
    ["a question's", number("x", { visible: "antrag.frei > 1" }), "x#visible"],
    ["a question's", number("x", { required: "antrag.frei > 1" }), "x#required"],
    ["a question's", number("x", { valid: "antrag.x > antrag.frei" }), "x#valid"],
    ["a group's", group({ visible: "antrag.frei > 1" }), "gruppe#visible"],
    ["a group's", group({ valid: "antrag.frei between 1 and 3" }), "gruppe#valid"],
    ["a list's", list({ visible: "not(antrag.frei > 1)" }), "liste#visible"],
    ["a list's", list({ valid: "count(antrag.liste) <= antrag.frei + 1" }), "liste#valid"],
  ])("in %s %o", (_, field, place) => {
    expect(found([field])).toEqual([`forms/antrag/fields/${place} ${FREI}`]);
  });

  it("in a rule of the form, and in a page's condition", () => {
    const rules = [{ id: "r", effect: "error", valid: "antrag.frei <= antrag.sicher", message: "Nein" }];
    expect(found([], { rules })).toEqual([`forms/antrag/rules/r#valid ${FREI}`]);
    const pages = [{ id: "s", title: "Seite", visible: "antrag.frei > 1" }];
    expect(found([], { pages })).toEqual([`forms/antrag/pages/s#visible ${FREI}`]);
  });

  it("inside groups and lists, by the name their questions have there", () => {
    expect(
      found([group({ valid: "antrag.gruppe.a < antrag.gruppe.b" }, [number("a"), number("b")])]),
    ).toEqual(
      ["a", "b"].map((id) => `forms/antrag/fields/gruppe#valid forms/antrag/fields/gruppe/fields/${id}`),
    );
    const inner = [number("a"), number("b", { visible: "eintrag.a > 1" })];
    expect(found([list({}, inner)])).toEqual([
      "forms/antrag/fields/liste/fields/b#visible forms/antrag/fields/liste/fields/a",
    ]);
  });

  it("also where one may say that one does not know a required answer", () => {
    const fields = [
      number("y", { required: true, unknown: "Weiß ich nicht" }),
      number("x", { visible: "antrag.y > 1" }),
    ];
    expect(found(fields)).toEqual(["forms/antrag/fields/x#visible forms/antrag/fields/y"]);
  });
});

describe("F7 check is quiet", () => {
  it.each([
    ["of sure answers", number("x", { visible: "antrag.sicher > 1" })],
    ["where `=` answers without a value too", number("x", { visible: "antrag.frei = 1" })],
    ["where the author asks for it", number("x", { visible: "antrag.frei != null and antrag.frei > 1" })],
    ["where the author asks for it", group({ valid: "antrag.frei = null or antrag.frei > 1" })],
    ["about a question's own rule: nobody asks it without an answer", number("x", { valid: "antrag.x > 1" })],
    [
      "inside what is shown only with the answer",
      group({ visible: "antrag.frei != null" }, [number("a", { visible: "antrag.frei > 1" })]),
    ],
    ["where `if` decides", number("x", { visible: "if antrag.frei > 1 then true else false" })],
    ["where all items are counted", list({ valid: "count(antrag.liste) > 1" })],
  ])("%s: %o", (_, field) => {
    expect(found([field])).toEqual([]);
  });
});

it("F7 the tip says where, and which answer", () => {
  const service = form([number("x", { visible: "antrag.frei > 1" }), group({ valid: "antrag.frei > 1" })]);
  const said = (language: "de" | "en") => foundIn(service).map((one) => sentence(one, service, language));
  expect(said("de")).toEqual([
    "„Zahl x“ (Anzeigen, wenn): Die Angabe „Zahl frei“ kann leer bleiben.",
    "„Gruppe“ (Prüfregel): Die Angabe „Zahl frei“ kann leer bleiben.",
  ]);
  expect(said("en")).toEqual([
    "“Zahl x” (shown when): the answer “Zahl frei” may be empty.",
    "“Gruppe” (rule): the answer “Zahl frei” may be empty.",
  ]);
});
