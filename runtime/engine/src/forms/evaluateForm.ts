import type { Scope } from "../names.ts";
import { collect, nothingCollected } from "./collect.ts";
import type { Filling } from "./filling.ts";
import { judgeRules } from "./judge.ts";
import { runPlan } from "./plan.ts";
import { resultNames } from "./results.ts";
import { startRun, type FormRuntime, type Run } from "./run.ts";
import type { FormState } from "./state.ts";

/**
 * The law of forms: the only judge of answers, the same in preview, browser, server and command line. Pure: the same
 * program, filling and scope give the same state, and nothing is read from anywhere else.
 *
 * One pass decides pages, visibility and values in the order the plan was compiled to; a second walk over what is
 * visible judges each field and gathers the data. `only` names the data paths that may be changed, null means all.
 */
export function evaluateForm(
  program: FormRuntime,
  formId: string,
  filling: Filling,
  scope: Scope,
  only: readonly string[] | null = null,
): FormState {
  const form = program.forms[formId];
  if (form === undefined) throw new Error("no such form");
  const run = startRun(program, form, filling, only, scope);
  runPlan(run);
  return stateOf(run);
}

function stateOf(before: Run): FormState {
  const run = resultNames(before);
  const collected = nothingCollected();
  const data = collect(run, run.root, collected);
  const rules = judgeRules(run, collected.errors);
  return {
    pages: run.pages,
    visible: run.visible,
    computed: run.computed,
    required: collected.required,
    readOnly: collected.readOnly,
    limits: collected.limits,
    texts: collected.texts,
    errors: onePerPath(collected.errors, rules.errors),
    hints: rules.hints,
    stop: rules.stop,
    warnings: run.warnings,
    data,
    unknown: collected.unknown,
  };
}

/** One message a field, the first that applies (F6). */
function onePerPath(ofFields: FormState["errors"], ofRules: FormState["errors"]): FormState["errors"] {
  if (ofFields.length + ofRules.length === 0) return ofFields;
  const seen = new Set<string>();
  return [...ofFields, ...ofRules].filter(
    ({ path }) => path === "" || (!seen.has(path) && seen.add(path) !== undefined),
  );
}
