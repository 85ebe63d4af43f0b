import {
  evaluate,
  parseInstant,
  prepare,
  type Ast,
  type Expression,
  type Instant,
  type Value,
} from "@blaupause/feel";
import type { Lookup, Scope } from "./names.ts";
import { once } from "./once.ts";

export interface Evaluated {
  readonly value: Value;
  /** Codes of what went wrong inside; empty when all is well. */
  readonly warnings: readonly string[];
}
/** Evaluates compiled expressions at one moment, in one place. */
export type Evaluator = (ast: Ast, names: Lookup, input?: Value) => Evaluated;

// An AST is immutable and lives as long as its program: closures are made once for each.
const prepareOnce = once<Ast, Expression>(prepare);

export function evaluator({ at, zone }: Pick<Scope, "at" | "zone">): Evaluator {
  let now: Instant | null = null;
  return (ast, names, input) => {
    // Read when something is evaluated: many forms and most commands have nothing to.
    now ??= parseInstant(at);
    if (now === null) throw new Error(`not an instant: ${at}`);
    const options = input === undefined ? { now, zone } : { now, zone, input };
    const { value, warnings } = evaluate(prepareOnce(ast), names, options);
    return { value, warnings: warnings.map(({ code }) => code) };
  };
}
