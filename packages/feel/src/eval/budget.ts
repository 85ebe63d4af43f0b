// What one evaluation may cost. Running out ends it at once: the expression cannot catch that, because
// the stop is the one exception in here and only `evaluate` catches it.
export interface Budget {
  /** Iterations, elements visited, characters matched. */
  readonly steps: number;
  /** Elements and characters made. */
  readonly size: number;
  /** Nested calls and nested data, counted in nodes. */
  readonly depth: number;
}

export const defaultBudget: Budget = { steps: 1_000_000, size: 1_000_000, depth: 1200 };

export class BudgetSpent extends Error {}
