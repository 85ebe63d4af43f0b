// The entry: compile once with `prepare`, then `evaluate` as often as data change.
import type { Ast } from "../ast.ts";
import type { Instant } from "../temporal/instant.ts";
import { isContext, isList, type Context, type Value } from "../value.ts";
import { allowance, BudgetSpent, pocketMoney, type Purse } from "./budget.ts";
import { compile } from "./compile.ts";
import type { Code } from "./frame.ts";
import { Run } from "./run.ts";
import type { Lookup, Warning } from "./warning.ts";

/** A compiled expression; keep it, it is what makes evaluation fast. */
export interface Expression {
  readonly ast: Ast;
  readonly code: Code;
}

export interface Options {
  /** The moment `today()` and `now()` stand for; without it they are null. */
  readonly now?: Instant;
  readonly zone?: string;
  /** What is left for this evaluation and those that follow; one that finds it empty gets pocket money. */
  readonly purse?: Purse;
  /** What `?` stands for, the value under a unary test. */
  readonly input?: Value | undefined;
}

export interface Evaluation {
  readonly value: Value;
  readonly warnings: readonly Warning[];
}

const maxNesting = 200;

export const prepare = (ast: Ast): Expression => ({ ast, code: compile(ast.root, { t: "root" }) });

// A small value may hold the same list many times over, at any depth: written out it would not end.
const measure = (value: Value, run: Run, depth = 0): void => {
  if (!isList(value) && !isContext(value)) return;
  const size = isList(value) ? value.length : value.size;
  run.tick(depth > maxNesting ? Number.POSITIVE_INFINITY : 1 + size);
  for (const item of value.values()) measure(item, run, depth + 1);
};

const lookupIn = (scope: Context | Lookup): Lookup =>
  typeof scope === "function" ? scope : (name) => scope.get(name);

const none: Options = {};

/** Computes an expression over a scope. Data never make it throw; what went wrong is in `warnings`. */
export const evaluate = (
  { code }: Expression,
  scope: Context | Lookup,
  options: Options = none,
): Evaluation => {
  const { purse = { left: 1 } } = options;
  const most = purse.left > 0 ? allowance : pocketMoney;
  const run = new Run(lookupIn(scope), most, options.now, options.zone ?? "UTC");
  try {
    const value = code({ run, locals: [], input: options.input });
    measure(value, run);
    return { value, warnings: run.warnings };
  } catch (error) {
    if (error instanceof BudgetSpent) return { value: null, warnings: [{ code: "budget" }] };
    throw error;
  } finally {
    purse.left -= 2 * most - run.steps - run.size;
  }
};
