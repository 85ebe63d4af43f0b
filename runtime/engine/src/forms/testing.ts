import type { Purse } from "@blaupause/feel";
import type { Field, JsonObject, Rule } from "@blaupause/model";
import { minimalService } from "@blaupause/model/testing";
import { compile } from "../compile/index.ts";
import { evaluateForm } from "./evaluateForm.ts";
import { fillingOf, type Filling } from "./filling.ts";
import type { FormState } from "./state.ts";

export const question = (id: string, more: object = {}): Field =>
  ({ id, type: "text", label: id, ...more }) as Field;
export const hunde = (fields: readonly Field[], more: object = {}): Field =>
  ({ id: "hunde", type: "list", as: "hund", label: "Hunde", fields, ...more }) as Field;

export function compiled(fields: readonly Field[], rules: readonly Rule[] = [], more: object = {}) {
  const antrag = { title: "Antrag", fields, rules: [...rules], ...more };
  return compile({ ...minimalService(), forms: { antrag } } as never);
}

interface Options {
  readonly unknown?: string[];
  readonly rules?: Rule[];
  readonly at?: string;
  readonly zone?: string;
  readonly only?: string[];
  readonly purse?: Purse;
  /** Pages and whatever else a form has beside its questions. */
  readonly more?: object;
}
/** What the law says of a form of these questions with these answers. */
export function judged(
  fields: readonly Field[],
  answers: JsonObject | Filling,
  {
    unknown,
    rules,
    at = "2026-03-02T09:00:00+01:00",
    zone = "Europe/Berlin",
    only,
    more,
    purse,
  }: Options = {},
): FormState {
  const { program, problems } = compiled(fields, rules, more);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const filling = "lastKey" in answers ? (answers as Filling) : fillingOf(answers as JsonObject, unknown);
  return evaluateForm(
    { ...program, language: "de" },
    "antrag",
    filling,
    { at, zone, names: {}, purse },
    only ?? null,
  );
}
export const codes = ({ errors }: Pick<FormState, "errors">): string[] =>
  errors.map(({ path, code }) => `${path} ${code}`);
