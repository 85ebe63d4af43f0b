/** A call that took so long before it failed was not refused: nobody answered. */
const SLOW_MS = 5000;
/** So long whoever did not answer is not asked again: the others have work to do meanwhile. */
const QUIET_MS = 30_000;
/** Of so many it is remembered. */
const MOST = 1000;

/** Nobody asked: the one before waited in vain, a moment ago. */
export class Silent extends Error {
  override name = "Silent";
}

/** Remembers who did not answer, by a name that the caller gives. */
export interface Silence {
  /** Does it, unless the one of this name was silent just now; then it throws as if it had been silent again. */
  readonly unlessSilent: <T>(name: string, act: () => Promise<T>) => Promise<T>;
}

export function openSilence(now: () => number = () => performance.now()): Silence {
  const silentUntil = new Map<string, number>();
  return {
    unlessSilent: async (name, act) => {
      const began = now();
      if ((silentUntil.get(name) ?? 0) > began) throw new Silent(name);
      try {
        const done = await act();
        silentUntil.delete(name);
        return done;
      } catch (error) {
        if (silentUntil.size >= MOST) silentUntil.clear();
        if (now() - began >= SLOW_MS) silentUntil.set(name, now() + QUIET_MS);
        throw error;
      }
    },
  };
}
