import type { Outcome } from "@blaupause/engine";
import type { EffectRow } from "../store/index.ts";

/** What came of effects of which a case would not take note: they are not performed again, only the noting is tried. */
export interface Unsettled {
  readonly find: (caseId: string, row: EffectRow) => Outcome | undefined;
  readonly keep: (caseId: string, row: EffectRow, outcome: Outcome) => void;
  readonly forget: (caseId: string, row: EffectRow) => void;
}

/** The oldest is forgotten for the next one: it is performed twice then, as after a crash. */
const REMEMBERED = 1000;

export function unsettledHere(): Unsettled {
  const outcomes = new Map<string, Outcome>();
  return {
    find: (caseId, row) => outcomes.get(keyOf(caseId, row)),
    keep: (caseId, row, outcome) => {
      const [oldest] = outcomes.keys();
      if (outcomes.size >= REMEMBERED && oldest !== undefined) outcomes.delete(oldest);
      outcomes.set(keyOf(caseId, row), outcome);
    },
    forget: (caseId, row) => void outcomes.delete(keyOf(caseId, row)),
  };
}

// A step that was mended asks for its effect anew: the same id, at another time.
const keyOf = (caseId: string, { id, due }: EffectRow): string => `${caseId}/${id}/${due}`;
