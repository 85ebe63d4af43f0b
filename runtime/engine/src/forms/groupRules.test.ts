import type { Field, JsonObject, Rule } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { expect, it } from "vitest";
import { compile } from "../compile/index.ts";
import { evaluateForm } from "./evaluateForm.ts";
import { fillingOf } from "./filling.ts";

const scope = { at: "2026-03-02T09:00:00+01:00", zone: "Europe/Berlin", names: {} };
const date = (id: string, more: object = {}) => ({ id, type: "date", label: id, ...more });

function judged(fields: readonly object[], answers: JsonObject, rules: readonly Rule[] = []) {
  const antrag = { title: "Antrag", fields: fields as Field[], rules: [...rules] };
  const { program, problems } = compile({ ...minimalService(), forms: { antrag } });
  expect(problems).toEqual([]);
  return evaluateForm({ ...program, language: "de" }, "antrag", fillingOf(answers), scope);
}
const said = ({ errors }: ReturnType<typeof judged>): string[] =>
  errors.map(({ path, code, message }) => `${path} ${code}${message === undefined ? "" : `: ${message}`}`);

/** A stretch of time whose end lies after its beginning. */
const stretch = (name: string, more: object = {}) => ({
  id: "zeit",
  type: "group",
  label: "Zeit",
  valid: `${name}.zeit.von <= ${name}.zeit.bis`,
  message: `Das Ende liegt vor dem {${name}.zeit.von}.`,
  fields: [date("von"), date("bis", { max: "2026-12-31" })],
  ...more,
});
const wrong = { von: "2026-03-02", bis: "2026-03-01" };

it("F6 a group's rule speaks at the group, after what is wrong with its questions", () => {
  expect(said(judged([stretch("antrag")], { zeit: wrong }))).toEqual([
    "zeit invalid: Das Ende liegt vor dem 2. März 2026.",
  ]);
  expect(said(judged([stretch("antrag")], { zeit: { von: "2027-03-02", bis: "2027-03-01" } }))).toEqual([
    "zeit.bis too-late",
    "zeit invalid: Das Ende liegt vor dem 2. März 2027.",
  ]);
  expect(said(judged([stretch("antrag")], { zeit: { von: "2026-03-01", bis: "2026-03-02" } }))).toEqual([]);
});

it("F6 a group's rule comes before the form's: a place that has its message gets no second one", () => {
  const rules: Rule[] = [{ id: "r", effect: "error", valid: "false", message: "Regel", at: ["zeit"] }];
  expect(said(judged([stretch("antrag")], { zeit: wrong }, rules))).toEqual([
    "zeit invalid: Das Ende liegt vor dem 2. März 2026.",
  ]);
  expect(said(judged([stretch("antrag")], {}, rules))).toEqual(["zeit rule: Regel"]);
});

it("F2 F7 a hidden group's rule is not asked; one over answers not given is true, and reported", () => {
  const hidden = judged([stretch("antrag", { visible: "1 > 2" })], { zeit: wrong });
  expect([hidden.errors, hidden.warnings]).toEqual([[], []]);
  const { errors, warnings } = judged([stretch("antrag")], { zeit: { von: "2026-03-02" } });
  expect([errors, warnings]).toEqual([[], [{ path: "zeit", property: "valid", codes: ["not-boolean"] }]]);
});

it("F5 F6 a group inside a list is judged in each item, at the item's own path", () => {
  const fields = [{ id: "tage", type: "list", as: "tag", label: "Tage", fields: [stretch("tag")] }];
  const right = { zeit: { von: "2026-03-01", bis: "2026-03-02" } };
  expect(said(judged(fields, { tage: [right, { zeit: wrong }, right] }))).toEqual([
    "tage[k2].zeit invalid: Das Ende liegt vor dem 2. März 2026.",
  ]);
});

/** At most two visits, of different people. */
const visits = {
  id: "besuche",
  type: "list",
  as: "besuch",
  label: "Besuche",
  max: 2,
  valid: "count(distinct values(antrag.besuche.wer)) = count(antrag.besuche)",
  message: "Von {count(antrag.besuche)} Besuchen sind zwei bei derselben Person.",
  fields: [{ id: "wer", type: "text", label: "Wer", required: true }],
};

it("F6 a list's rule speaks at the list and sees all items; how many there may be comes first", () => {
  const two = judged([visits], { besuche: [{ wer: "Ada" }, { wer: "Ada" }] });
  expect(said(two)).toEqual(["besuche invalid: Von 2 Besuchen sind zwei bei derselben Person."]);
  const three = judged([visits], { besuche: [{ wer: "Ada" }, { wer: "Ada" }, {}] });
  expect(said(three)).toEqual(["besuche[k3].wer required", "besuche too-many"]);
  expect(said(judged([visits], { besuche: [{ wer: "Ada" }, { wer: "Elif" }] }))).toEqual([]);
});
