import { fieldAt } from "../forms/act.ts";
import { schemaPath } from "../forms/dataPath.ts";
import { evaluateForm } from "../forms/evaluateForm.ts";
import type { Filling } from "../forms/filling.ts";
import { kindOf } from "../forms/kinds/index.ts";
import type { FieldProgram } from "../program.ts";
import type { Scope } from "../names.ts";
import { runtimeOf, type Judging } from "./fillOut.ts";

/** Does somebody type or choose what stands here? */
export const isAnswer = ({ computed, type }: FieldProgram): boolean =>
  computed === undefined && kindOf(type) !== undefined;

/** What an applicant can be asked again: the data paths of all questions she sees and can answer, in their order. */
export function askablePaths(
  program: Judging,
  form: string,
  filling: Filling,
  scope: Scope,
): readonly string[] {
  const fields = program.forms[form]?.fields ?? [];
  const { visible } = evaluateForm(runtimeOf(program), form, filling, scope);
  return Object.keys(visible).filter((path) => {
    const field = visible[path] === true ? fieldAt(fields, schemaPath(path)) : undefined;
    return field !== undefined && isAnswer(field) && !isOthers(field);
  });
}

/** Comes from somewhere else, or is for the office. */
const isOthers = ({ type, locked }: FieldProgram): boolean =>
  type === "hidden" || type === "questions" || locked === true;
