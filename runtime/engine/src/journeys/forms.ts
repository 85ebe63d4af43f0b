import { evaluateDecision } from "../decisions/evaluateDecision.ts";
import { evaluator } from "../expression.ts";
import { evaluateForm } from "../forms/evaluateForm.ts";
import { schemaPath } from "../forms/dataPath.ts";
import type { Filling } from "../forms/filling.ts";
import { lookupIn } from "../names.ts";
import { runtimeOf } from "../process/fillOut.ts";
import { takeOpen } from "../process/only.ts";
import type { TaskFilling } from "../process/taskFilling.ts";
import type { FieldProgram } from "../program.ts";
import { scopeOf, type Play } from "./play.ts";

/** Notes what somebody sees who fills in a form like this: its pages and fields, and rows of the results it shows. */
export function noteForm(play: Play, form: string, filling: Filling, task?: TaskFilling): void {
  const { program, seen } = play;
  const source = program.forms[form];
  if (source === undefined) return;
  const scope = scopeOf(play);
  const only = task?.only ?? null;
  const taken = task === undefined || only === null ? filling : takeOpen(task.filling, filling, only);
  const { pages, visible, data } = evaluateForm(runtimeOf(program), form, taken, scope, only);
  for (const [page, shown] of Object.entries(pages)) if (shown) seen.pages.add(`${form}/${page}`);
  for (const [path, shown] of Object.entries(visible))
    if (shown) seen.fields.add(`${form}/${schemaPath(path)}`);
  const names = { ...scope.names, [task?.name ?? form]: data };
  const results = resultsIn(source.fields).filter(({ path }) => visible[path] === true);
  for (const { decision = "" } of results) noteDecision(play, decision, { ...scope, names });
}

const resultsIn = (fields: readonly FieldProgram[]): readonly FieldProgram[] =>
  fields.filter(({ type }) => type === "result");

function noteDecision({ program, seen }: Play, id: string, scope: ReturnType<typeof scopeOf>): void {
  const { decisions, types } = program;
  if (decisions[id] === undefined) return;
  const evaluate = evaluator(scope);
  const names = lookupIn(scope, types);
  const { rows } = evaluateDecision(decisions, id, evaluate, names);
  for (const row of rows) seen.rows.add(`${id}/${row}`);
}
