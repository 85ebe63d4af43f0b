import { fieldAt } from "../forms/act.ts";
import { schemaPath } from "../forms/dataPath.ts";
import { evaluateForm } from "../forms/evaluateForm.ts";
import type { Filling } from "../forms/filling.ts";
import type { FormState } from "../forms/state.ts";
import type { Scope } from "../names.ts";
import { isAnswer } from "./askable.ts";
import { runtimeOf, type Judging } from "./fillOut.ts";
import { takeOpen } from "./only.ts";

/** Questions that open questions: deeper than this no form is meant to ask. */
const ROUNDS = 5;

/**
 * The paths that may be changed when only some were asked for: those, and every question that an answer to them brings
 * up. Somebody who corrects the breed is then asked for the permit, instead of being refused at a place she cannot see.
 */
export function followUps(
  program: Judging,
  form: string,
  before: Filling,
  posted: Filling,
  only: readonly string[],
  scope: Scope,
): readonly string[] {
  const fields = program.forms[form]?.fields ?? [];
  const judge = (filling: Filling): FormState => evaluateForm(runtimeOf(program), form, filling, scope);
  const known = new Set(visibleIn(judge(before)));
  const isQuestion = (path: string): boolean => {
    const field = fieldAt(fields, schemaPath(path));
    return field !== undefined && isAnswer(field);
  };
  let open = only;
  for (let round = 0; round < ROUNDS; round += 1) {
    const state = judge(takeOpen(before, posted, open));
    const fresh = visibleIn(state).filter(
      (path) => !known.has(path) && !open.includes(path) && isQuestion(path),
    );
    if (fresh.length === 0) return open;
    open = [...open, ...fresh];
  }
  return open;
}

const visibleIn = ({ visible }: FormState): string[] =>
  Object.keys(visible).filter((path) => visible[path] === true);
