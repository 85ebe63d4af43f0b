import type { Missed } from "./missed.ts";
import { DEADLY, type Trouble } from "./trouble.ts";

/** Of so many effects of one case somebody is asked in one round; the rest waits for the next. */
export const AT_ONCE = 20;

interface Due {
  readonly id: string;
  readonly due: string | null;
}

/** What of a case was tried in this round, and what came of it. */
export interface Tried {
  /** A timer or an effect; due at another time it is another one. */
  readonly begin: (what: Due) => void;
  readonly has: (what: Due) => boolean;
  /** It failed by this code; null: it did not. */
  readonly failed: (code: string | null) => void;
  /** It did not come about and is due all the same. */
  readonly missed: (why: Missed["why"]) => void;
  /** A timer is left alone until then. */
  readonly isLeft: (until: string) => void;
  readonly trouble: () => Trouble | null;
}

export function openTried(): Tried {
  const tried = new Set<string>();
  const missed: Missed["why"][] = [];
  let code: string | null = null;
  let until: string | null = null;
  const is = (why: Missed["why"]): boolean => missed.includes(why);
  const codeNow = (): string | null => {
    if (code !== null) return code;
    if (is("failed") || is("away")) return "not-told";
    return until === null ? null : DEADLY;
  };
  return {
    begin: (what) => void tried.add(keyOf(what)),
    has: (what) => tried.has(keyOf(what)),
    failed: (why) => {
      code ??= why;
    },
    missed: (why) => void missed.push(why),
    isLeft: (then) => {
      until = until === null || then < until ? then : until;
    },
    trouble: () => {
      const failure = codeNow();
      const isSilent = is("silent");
      if (failure === null && !isSilent) return null;
      // Whoever is not reached for them would be looked for at once, again and again.
      const isFull = missed.filter((why) => why !== "silent").length >= AT_ONCE;
      return { code: failure, isSilent, until, tried: isFull ? null : tried };
    },
  };
}

/** A cycle is due again at another time, as is what is put off. */
export const keyOf = ({ id, due }: Due): string => `${id}@${due}`;
