import type { Ast, Value } from "@blaupause/feel";
import type { Json } from "@blaupause/model";
import { evaluator, type Evaluator } from "../expression.ts";
import { lookupIn, type Scope } from "../names.ts";
import type { FormProgram, Program } from "../program.ts";
import type { Filling } from "./filling.ts";
import { rootSlot, type Slot } from "./slots.ts";
import type { FormWarning } from "./state.ts";

/** What one evaluation gathers while it goes through the plan. */
export interface Run {
  readonly program: FormRuntime;
  readonly form: FormProgram;
  readonly root: Slot;
  readonly unknown: ReadonlySet<string>;
  /** Data paths that may be changed; null when all may. */
  readonly only: ReadonlySet<string> | null;
  readonly evaluate: Evaluator;
  readonly pages: Record<string, boolean>;
  readonly visible: Record<string, boolean>;
  readonly computed: Record<string, Json>;
  /** Why the answer at a path is not of its type, found while reading it. */
  readonly illTyped: Map<string, { readonly code: string }>;
  readonly warnings: FormWarning[];
}

/** The part of a program that forms need; what a citizen's page carries. */
export type FormRuntime = Pick<Program, "types" | "labels" | "decisions"> & {
  readonly forms: Readonly<Record<string, FormProgram>>;
  readonly language: string;
};

export function startRun(
  program: FormRuntime,
  form: FormProgram,
  filling: Filling,
  only: readonly string[] | null,
  scope: Scope,
): Run {
  const names = scope.sight?.names ?? lookupIn(scope, program.types);
  return {
    program,
    form,
    root: rootSlot(form.id, form.fields, filling.answers, names),
    unknown: new Set(filling.unknown),
    only: only === null ? null : new Set(only),
    evaluate: scope.sight?.evaluate ?? evaluator(scope),
    pages: {},
    visible: {},
    computed: {},
    illTyped: new Map(),
    warnings: [],
  };
}

/** The value of an expression at a place; what goes wrong in it is reported as a warning with its path (F7). */
export function valueAt(run: Run, slot: Slot, path: string, property: string, ast: Ast): Value {
  const { value, warnings } = run.evaluate(ast, slot.names);
  if (warnings.length > 0) run.warnings.push({ path, property, codes: [...new Set(warnings)] });
  return value;
}

/**
 * A condition: what is neither true nor false, null above all, is reported. Whoever asks compares: only true makes
 * something visible or required, only false makes it wrong (F7).
 */
export function truthAt(run: Run, slot: Slot, path: string, property: string, ast: Ast): Value {
  const value = valueAt(run, slot, path, property, ast);
  if (
    typeof value !== "boolean" &&
    !run.warnings.some((one) => one.path === path && one.property === property)
  )
    run.warnings.push({ path, property, codes: ["not-boolean"] });
  return value;
}
