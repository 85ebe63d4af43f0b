import type { FormRuntime } from "../forms/run.ts";
import { evaluateForm } from "../forms/evaluateForm.ts";
import type { Filling } from "../forms/filling.ts";
import type { FormState } from "../forms/state.ts";
import type { Program } from "../program.ts";
import type { Completion } from "./event.ts";
import type { Rejection } from "./rejection.ts";
import type { Sight } from "./scope.ts";

export type FilledOut =
  { readonly ok: true; readonly form: Completion } | { readonly ok: false; readonly rejection: Rejection };

/** What of a program judges its forms: the desk has no more of it. */
export type Judging = Pick<Program, "types" | "labels" | "decisions" | "forms"> & {
  readonly service: Pick<Program["service"], "language">;
};

export const runtimeOf = (program: Judging): FormRuntime => ({
  types: program.types,
  labels: program.labels,
  decisions: program.decisions,
  forms: program.forms,
  language: program.service.language,
});

/** The server's own judgement of a form: its data under a name, or why it is not accepted. */
export function fillOut(
  program: Program,
  form: string,
  name: string,
  filling: Filling,
  sight: Sight,
  only: readonly string[] | null,
): FilledOut {
  return verdictOn(name, evaluateForm(runtimeOf(program), form, filling, sight.scope, only));
}

/** A judged form's data under a name, or why it is not accepted. */
export function verdictOn(name: string, { stop, errors, data, unknown }: FormState): FilledOut {
  if (stop !== null) {
    const { rule, message } = stop;
    return { ok: false, rejection: { code: "stopped", params: { rule, message } } };
  }
  if (errors.length > 0) return { ok: false, rejection: { code: "invalid-answers", errors } };
  return { ok: true, form: { name, data, unknown } };
}
