import { evaluateForm, schemaPath, type Filling, type Program, type Scope } from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import { journeyAnswers } from "../../preview/journeyAnswers.ts";
import { examplesFor } from "./examples.ts";

export interface Tally {
  readonly count: number;
  readonly of: number;
}
export type Tallied = "visible" | "required" | "valid";

/** In how many examples a question or a page is seen, has to be answered, or is answered well. */
export function tally(
  program: Program,
  journeys: Readonly<Record<string, JsonObject>>,
  scope: Scope,
  place: { readonly form: string; readonly path: string; readonly isPage: boolean },
  what: Tallied,
): Tally | null {
  const form = program.forms[place.form];
  if (form === undefined) return null;
  const fillings = [
    ...examplesFor(form),
    ...journeyAnswers(journeys, place.form, program, scope).map(({ filling }) => filling),
  ];
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
