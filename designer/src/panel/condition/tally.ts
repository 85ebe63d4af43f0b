import {
  evaluateForm,
  schemaPath,
  type Filling,
  type FormProgram,
  type Program,
  type Scope,
} from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import type { Share } from "../../problems/proof.ts";
import { journeyAnswers } from "../../preview/journeyAnswers.ts";
import { examplesFor } from "./examples.ts";

export type Tallied = "visible" | "required" | "valid";

/** In how many examples a question or a page is seen, has to be answered, or is answered well. */
export function tally(
  program: Program,
  journeys: Readonly<Record<string, JsonObject>>,
  scope: Scope,
  place: { readonly form: string; readonly path: string; readonly isPage: boolean },
  what: Tallied,
): Share | null {
  const form = program.forms[place.form];
  if (form === undefined) return null;
  const fillings = fillingsOf(program, journeys, scope, form);
  const runtime = { ...program, language: program.service.language };
  const holds = (filling: Filling): boolean => {
    const state = evaluateForm(runtime, place.form, filling, scope);
    if (place.isPage) return state.pages[place.path] === true;
    if (what === "valid")
      return !state.errors.some(({ path, code }) => code === "invalid" && schemaPath(path) === place.path);
    return Object.entries(state[what]).some(([path, is]) => is && schemaPath(path) === place.path);
  };
  return { count: fillings.filter(holds).length, of: fillings.length };
}

/** Made-up applications, and those of the journeys. */
const fillingsOf = (
  program: Program,
  journeys: Readonly<Record<string, JsonObject>>,
  scope: Scope,
  form: FormProgram,
): readonly Filling[] => [
  ...examplesFor(form),
  ...journeyAnswers(journeys, form.id, program, scope).map(({ filling }) => filling),
];

/** In how many examples a rule of a form is broken. The rule is judged alone, so that no other fault hides it. */
export function tallyRule(
  program: Program,
  journeys: Readonly<Record<string, JsonObject>>,
  scope: Scope,
  formId: string,
  ruleId: string,
): Share | null {
  const form = program.forms[formId];
  const rule = form?.rules.find(({ id }) => id === ruleId);
  if (form === undefined || rule === undefined) return null;
  const alone = { ...form, rules: [{ ...rule, effect: "hint" as const }] };
  const forms = { ...program.forms, [formId]: alone };
  const runtime = { ...program, forms, language: program.service.language };
  const fillings = fillingsOf(program, journeys, scope, form);
  const isBroken = (filling: Filling): boolean =>
    evaluateForm(runtime, formId, filling, scope).hints.length > 0;
  return { count: fillings.filter(isBroken).length, of: fillings.length };
}
