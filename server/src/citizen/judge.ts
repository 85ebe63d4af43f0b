import {
  evaluateForm,
  type FormState,
  type FormRuntime,
  type Filling,
  type Program,
  type Scope,
} from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import { liveValues, type Offered, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";

/** The scope of a form that no case exists for yet. */
export const draftScope = (deps: Deps, town: Town, offered: Offered): Scope =>
  scopeBefore(deps, town, { ...offered.program.values, ...liveValues(offered) });

/** The same with values that are not on offer yet. */
export function scopeBefore(deps: Deps, town: Town, settings: JsonObject): Scope {
  const { zone, organisation, land } = placeOf(town, {});
  return { at: deps.clock(), zone, names: { settings, organisation, land, case: {}, applicant: {} } };
}

export const runtimeOf = (program: Program): FormRuntime => ({
  ...program,
  language: program.service.language,
});

export const judgeDraft = (program: Program, form: string, filling: Filling, scope: Scope): FormState =>
  evaluateForm(runtimeOf(program), form, filling, scope);
