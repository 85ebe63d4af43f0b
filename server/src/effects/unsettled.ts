import type { Outcome } from "@blaupause/engine";
import type { EffectRow } from "../store/index.ts";
import type { Served } from "./settle.ts";

/** What came of effects of which a case would not take note: they are not performed again, only the noting is tried. */
export interface Unsettled {
  readonly find: (of: Served, row: EffectRow) => Outcome | undefined;
  readonly keep: (of: Served, row: EffectRow, outcome: Outcome) => void;
  readonly forget: (of: Served, row: EffectRow) => void;
}

/** The oldest is forgotten for the next one: it is performed twice then, as after a crash. */
const REMEMBERED = 1000;

export function unsettledHere(): Unsettled {
  const outcomes = new Map<string, Outcome>();
  return {
    find: (of, row) => outcomes.get(keyOf(of, row)),
    keep: (of, row, outcome) => {
      const [oldest] = outcomes.keys();
      if (outcomes.size >= REMEMBERED && oldest !== undefined) outcomes.delete(oldest);
      outcomes.set(keyOf(of, row), outcome);
    },
    forget: (of, row) => void outcomes.delete(keyOf(of, row)),
  };
}

// A step that was mended asks for its effect anew: the same id, at another time.
const keyOf = ({ town, caseId }: Served, { id, due }: EffectRow): string =>
  [town.profile.id, caseId, id, due].join("/");
