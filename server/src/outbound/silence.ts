import { openHung, type Names } from "./hung.ts";

/** A call that took so long before it failed was not refused: nobody answered. */
const SLOW_MS = 5000;
/** So long whoever did not answer is not asked again: the others have work to do meanwhile. */
const QUIET_MS = 30_000;
/** Longer than any call takes: one that never ends is waited for no more. */
const ASKS_MS = 120_000;

/** Nobody asked: the one before waited in vain, or one waits just now. */
export class Silent extends Error {
  override name = "Silent";
}

/** Remembers who did not answer, by names that the caller gives. */
export interface Silence {
  /**
   * Does it, unless the one of this name was silent just now; then it throws as if it had been silent again. Afterwards
   * one alone asks until there is an answer. `isSilence`: was that no answer? A refusal that took its time is one.
   */
  readonly unlessSilent: <T>(
    asked: Names,
    act: () => Promise<T>,
    isSilence?: (error: unknown) => boolean,
  ) => Promise<T>;
}

export function openSilence(now: () => number = () => performance.now()): Silence {
  const hung = openHung(now);
  return {
    unlessSilent: async (asked, act, isSilence = () => true) => {
      const turns = hung.turnsOf(asked);
      // Not by its address: it may name a person.
      if (turns.some(hung.isTaken)) throw new Silent(asked.at(-1));
      hung.begins(turns, ASKS_MS);
      const began = now();
      try {
        const done = await act();
        hung.answers(asked, turns);
        return done;
      } catch (error) {
        if (now() - began >= SLOW_MS && isSilence(error)) hung.hangs(asked, turns, QUIET_MS);
        else hung.answers(asked, turns);
        throw error;
      }
    },
  };
}
