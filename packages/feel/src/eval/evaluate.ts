// The entry: compile once with `prepare`, then `evaluate` as often as data change.
import type { Ast, Span } from "../ast.ts";
import { localDate, localDateTime, type Instant } from "../temporal/instant.ts";
import { isContext, isList, type Calls, type Context, type FunctionValue, type Value } from "../value.ts";
import { BudgetSpent, defaultBudget, meter, type Budget, type Meter } from "./budget.ts";
import { compile } from "./compile.ts";
import type { Code, Lookup, Run, Warning, WarningCode } from "./frame.ts";

/** A compiled expression; keep it, it is what makes evaluation fast. */
export interface Expression {
  readonly ast: Ast;
  readonly code: Code;
}

export interface Options {
  /** The moment `today()` and `now()` stand for; without it they are null. */
  readonly now?: Instant;
  readonly zone?: string;
  readonly budget?: Partial<Budget>;
  /** What `?` stands for, the value under a unary test. */
  readonly input?: Value;
}

export interface Evaluation {
  readonly value: Value;
  readonly warnings: readonly Warning[];
}

const maxWarnings = 50;
const maxNesting = 200;

export const prepare = (ast: Ast): Expression => ({ ast, code: compile(ast.root, { t: "root" }) });

// A small value may hold the same list many times over, at any depth: written out it would not end.
const measure = (value: Value, counter: Meter, depth = 0): void => {
  if (!isList(value) && !isContext(value)) return;
  counter.tick(
    depth > maxNesting ? Number.POSITIVE_INFINITY : 1 + (isList(value) ? value.length : value.size),
  );
  for (const item of value.values()) measure(item, counter, depth + 1);
};

const lookupIn = (scope: Context | Lookup): Lookup =>
  typeof scope === "function" ? scope : (name) => scope.get(name);

const callsOf = (counter: Meter, options: Options, warn: (code: WarningCode) => void): Calls => {
  const at = options.now;
  const zone = options.zone ?? "UTC";
  const clock = (read: (now: Instant) => Value) => (): Value => {
    if (at) return read(at);
    warn("no-clock");
    return null;
  };
  const calls: Calls = {
    tick: counter.tick,
    grow: counter.grow,
    warn,
    call: (fn: FunctionValue, args: readonly Value[]) => fn.run(args, calls),
    today: clock((now) => localDate(now, zone)),
    now: clock((now) => localDateTime(now, zone)),
  };
  return calls;
};

const start = (scope: Context | Lookup, options: Options, warnings: Warning[]): Run => {
  const counter = meter({ ...defaultBudget, ...options.budget });
  const place: { at: Span } = { at: {} };
  const warn = (code: WarningCode, at: Span, params?: Warning["params"]): void => {
    if (warnings.length >= maxWarnings) return;
    const { from, to } = at;
    warnings.push({
      code,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(params && { params }),
    });
  };
  return {
    ...counter,
    lookup: lookupIn(scope),
    calls: callsOf(counter, options, (code) => warn(code, place.at)),
    warn,
    place,
  };
};

/** Computes an expression over a scope. Data never make it throw; what went wrong is in `warnings`. */
export const evaluate = (
  { code }: Expression,
  scope: Context | Lookup,
  options: Options = {},
): Evaluation => {
  const warnings: Warning[] = [];
  const run = start(scope, options, warnings);
  try {
    const value = code({ run, locals: [], input: options.input });
    measure(value, run);
    return { value, warnings };
  } catch (error) {
    if (error instanceof BudgetSpent) return { value: null, warnings: [{ code: "budget" }] };
    throw error;
  }
};
