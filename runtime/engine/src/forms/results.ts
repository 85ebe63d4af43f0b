import { decisionNames } from "../decisions/evaluateDecision.ts";
import { once } from "../once.ts";
import type { FieldProgram } from "../program.ts";
import type { Run } from "./run.ts";
import { withNames } from "./slots.ts";

/**
 * A `result` shows a decision on the answers as they are. Its texts see the decision's outputs by name; nothing of it
 * is stored, and no other expression of the form depends on it.
 */
export function resultNames(run: Run): Run {
  const shown = decisionsOf(run.form.fields);
  if (shown.length === 0) return run;
  const found = decisionNames(run.program.decisions, shown, run.evaluate, run.root.names);
  return { ...run, root: withNames(run.root, found) };
}

const decisionsOf = once((fields: readonly FieldProgram[]): readonly string[] => [
  ...new Set(
    fields.flatMap(({ decision, fields: inner }): readonly string[] => [
      ...(decision === undefined ? [] : [decision]),
      ...decisionsOf(inner ?? []),
    ]),
  ),
]);
