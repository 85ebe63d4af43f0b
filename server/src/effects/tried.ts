import type { Missed } from "./missed.ts";
import { DEADLY, type Trouble } from "./trouble.ts";

/** Most effects one case may have performed in one round; the rest waits for the next. */
export const AT_ONCE = 20;

/** What of a case was tried in this round, and what came of it. */
export interface Tried {
  readonly timer: (id: string, due: string) => void;
  readonly effect: (id: string) => void;
  /** It failed by this code; null: it did not. */
  readonly failed: (code: string | null) => void;
  readonly missed: (id: string, why: Missed["why"]) => void;
  /** A timer is left alone until then. */
  readonly isLeft: (until: string) => void;
  /** What did not come about and is due all the same. */
  readonly left: { readonly has: (id: string) => boolean };
  readonly trouble: () => Trouble | null;
}

export function openTried(): Tried {
  const tried = new Set<string>();
  const missed = new Map<string, Missed["why"]>();
  let code: string | null = null;
  let until: string | null = null;
  const is = (why: Missed["why"]): boolean => [...missed.values()].includes(why);
  const codeNow = (): string | null => {
    if (code !== null) return code;
    if (is("failed") || is("away")) return "not-told";
    return until === null ? null : DEADLY;
  };
  return {
    timer: (id, due) => void tried.add(timerKey(id, due)),
    effect: (id) => void tried.add(id),
    failed: (why) => {
      code ??= why;
    },
    missed: (id, why) => void missed.set(id, why),
    isLeft: (then) => {
      until = until === null || then < until ? then : until;
    },
    left: missed,
    trouble: () => {
      const failure = codeNow();
      const isSilent = is("silent");
      if (failure === null && !isSilent) return null;
      // Whoever is not reached for them would be looked for at once, again and again.
      return { code: failure, isSilent, until, tried: missed.size >= AT_ONCE ? null : tried };
    },
  };
}

/** A cycle is due again at another time. */
export const timerKey = (id: string, due: string): string => `${id}@${due}`;
