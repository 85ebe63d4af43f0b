// What one evaluation may cost. Running out ends it at once: the expression cannot catch that, because
// the stop is the one exception in here and only `evaluate` catches it.

/** Steps (iterations, elements visited, characters matched), and as many elements and characters made. */
export const allowance = 1_000_000;
/** From an empty purse: enough to count a list and compare, too little for a loop. */
export const pocketMoney = 100;
/** Nested calls and nested data, counted in nodes. */
export const maxDepth = 1200;

/** What several evaluations may cost together, steps and size in one; each takes from it what it spent. */
export interface Purse {
  left: number;
}

export class BudgetSpent extends Error {}
