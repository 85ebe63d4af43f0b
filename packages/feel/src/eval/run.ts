// One evaluation's state. A class, against the habit of this code: methods on a prototype cost an
// evaluation nothing, a set of closures costs it some microseconds, ten times a simple condition.
import type { Span } from "../ast.ts";
import { localDate, localDateTime, type Instant } from "../temporal/instant.ts";
import type { Calls, FunctionValue, Value } from "../value.ts";
import { BudgetSpent, maxDepth } from "./budget.ts";
import type { Lookup, Warning, WarningCode } from "./warning.ts";

const maxWarnings = 50;
const nowhere: Span = {};

export class Run implements Calls {
  readonly lookup: Lookup;
  readonly warnings: Warning[] = [];
  /** The call at work, so that a built-in's warning has a place. */
  place: Span = nowhere;
  /** What is left of the allowance; below zero where it ran out. */
  steps: number;
  size: number;
  private depth = maxDepth;
  private readonly at: Instant | undefined;
  private readonly zone: string;

  constructor(lookup: Lookup, allowance: number, at: Instant | undefined, zone: string) {
    this.lookup = lookup;
    this.steps = allowance;
    this.size = allowance;
    this.at = at;
    this.zone = zone;
  }

  tick(steps: number): void {
    this.steps -= steps;
    if (this.steps < 0) throw new BudgetSpent();
  }

  grow(size: number): void {
    this.size -= size;
    if (this.size < 0) throw new BudgetSpent();
  }

  enter(depth: number): void {
    this.depth -= depth;
    if (this.depth < 0) throw new BudgetSpent();
  }

  leave(depth: number): void {
    this.depth += depth;
  }

  warn(code: WarningCode, span: Span = this.place, params?: Warning["params"]): void {
    if (this.warnings.length >= maxWarnings) return;
    const { from, to } = span;
    this.warnings.push({
      code,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(params && { params }),
    });
  }

  call(fn: FunctionValue, args: readonly Value[]): Value {
    return fn.run(args, this);
  }

  today(): Value {
    return this.at ? localDate(this.at, this.zone) : this.noClock();
  }

  now(): Value {
    return this.at ? localDateTime(this.at, this.zone) : this.noClock();
  }

  private noClock(): null {
    this.warn("no-clock");
    return null;
  }
}
