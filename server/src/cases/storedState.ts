import type { CaseState } from "@blaupause/engine";
import type { CaseRecord } from "../store/index.ts";

// What is empty, and what the case's row says anyway, is not written again with every step. Rows of before have all of
// it: they are read by the same function.

const NOTHING = { joins: {}, timers: {}, deadlines: {}, completedBy: {}, unknown: {} } as const;

/** A case's state as it is kept. */
export function packedState({ program: _inRow, ...state }: CaseState): Partial<CaseState> {
  const kept = Object.entries(state).filter(
    ([name, value]) => !(name in NOTHING) || Object.keys(value).length > 0,
  );
  return Object.fromEntries(kept);
}

/** The state of a case that is kept; null where it was erased. */
export function stateOf({ state, program }: Pick<CaseRecord, "state" | "program">): CaseState | null {
  return state === null ? null : { program, ...NOTHING, ...(state as Omit<CaseState, "program">) };
}
