import type { Say } from "../../words/words.ts";
import type { Subject } from "./subjects.ts";
import type { Operator } from "./tree.ts";

/** Dates are before and after, where numbers are smaller and larger. */
export function operatorWord(operator: Operator, { kind }: Pick<Subject, "kind">, say: Say): string {
  if (
    kind === "date" &&
    (operator === "more" || operator === "atLeast" || operator === "less" || operator === "atMost")
  )
    return say(`cond.date.op.${operator}`);
  return say(`cond.op.${operator}`);
}
