import {
  evaluate,
  parseInstant,
  prepare,
  type Ast,
  type Expression,
  type Instant,
  type Purse,
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

/**
 * What one command, one form or one letter may cost, however many expressions it has: as much as two expressions that
 * run out of their own allowance (P38). The templates and all example cases stay below it; by how much was not measured.
 */
export const newPurse = (): Purse => ({ left: 2_000_000 });

const NONE: readonly string[] = [];

export function evaluator({ at, zone, purse = newPurse() }: Omit<Scope, "names">): Evaluator {
  let now: Instant | null = null;
  return (ast, names, input) => {
    // Read when something is evaluated: many forms and most commands have nothing to.
    now ??= parseInstant(at);
    if (now === null) throw new Error("not an instant");
    const { value, warnings } = evaluate(prepareOnce(ast), names, { now, zone, purse, input });
    return { value, warnings: warnings.length === 0 ? NONE : warnings.map(({ code }) => code) };
  };
}
