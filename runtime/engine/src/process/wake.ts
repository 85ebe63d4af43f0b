import { compareInstants, parseInstant, type Instant } from "@blaupause/feel";
import type { CaseState } from "./state.ts";

// A deadline's end has no timer id of its own; ids of tokens and timers have no slash.
const PREFIX = "deadline/";
export const deadlineOfTimer = (id: string): string | null =>
  id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;

export interface DueTimer {
  readonly id: string;
  readonly due: string;
}

/** Everything that time alone will move in a case, the earliest first: what `fireTimer` takes, and when. */
export function timersOf({ timers, deadlines, status }: CaseState): readonly DueTimer[] {
  if (status === "closed") return [];
  const own = Object.entries(timers).map(([id, { due }]) => ({ id, due }));
  const deemed = Object.entries(deadlines).flatMap(([id, { deemedFrom }]) =>
    deemedFrom === undefined ? [] : [{ id: PREFIX + id, due: deemedFrom }],
  );
  const timed = [...own, ...deemed].flatMap((one) => {
    const instant = parseInstant(one.due);
    return instant === null ? [] : [{ ...one, instant }];
  });
  return timed
    .toSorted((one, other) => compareInstants(one.instant, other.instant))
    .map(({ id, due }) => ({ id, due }));
}

/** When the case has to be looked at next, or null. */
export const nextDue = (state: CaseState): string | null => timersOf(state)[0]?.due ?? null;

/** The timers that are due at an instant, in the order they fire. */
export function dueTimers(state: CaseState, at: string): readonly DueTimer[] {
  const now = parseInstant(at);
  return now === null ? [] : timersOf(state).filter(({ due }) => isReached(due, now));
}

const isReached = (due: string, now: Instant): boolean => {
  const instant = parseInstant(due);
  return instant !== null && compareInstants(instant, now) <= 0;
};
