/** A call that took so long before it failed was not refused: nobody answered. */
const SLOW_MS = 5000;
/** So long whoever did not answer is not asked again: the others have work to do meanwhile. */
const QUIET_MS = 30_000;
/** Of so many it is remembered. */
const MOST = 1000;

/** Nobody asked: the one before waited in vain, or one waits just now. */
export class Silent extends Error {
  override name = "Silent";
}

/** So many addresses of a host that say nothing: then it is the host. */
const MANY = 2;

/** Who is asked: an address, and whose it is. */
export interface Asked {
  readonly name: string;
  readonly host: string;
}

/** Remembers who did not answer, by a name that the caller gives. */
export interface Silence {
  /**
   * Does it, unless the one of this name was silent just now; then it throws as if it had been silent again. Afterwards
   * one alone asks until there is an answer. `isSilence`: was that no answer? A refusal that took its time is one.
   */
  readonly unlessSilent: <T>(
    asked: string | Asked,
    act: () => Promise<T>,
    isSilence?: (error: unknown) => boolean,
  ) => Promise<T>;
}

interface Silenced {
  readonly until: number;
  readonly isAsked: boolean;
  readonly host: string | null;
}

export function openSilence(now: () => number = () => performance.now()): Silence {
  const silent = new Map<string, Silenced>();
  const of = (host: string | null): string[] =>
    host === null ? [] : [...silent].flatMap(([name, one]) => (one.host === host ? [name] : []));
  const note = (name: string, host: string | null, isAsked: boolean): void => {
    if (silent.size >= MOST) silent.clear();
    silent.set(name, { until: now() + QUIET_MS, isAsked, host });
  };
  const answers = (name: string, host: string | null): void => {
    for (const one of [name, ...of(host)]) silent.delete(one);
  };
  return {
    unlessSilent: async (asked, act, isSilence = () => true) => {
      const { name: address, host } = typeof asked === "string" ? { name: asked, host: null } : asked;
      const name = host !== null && of(host).length >= MANY ? host : address;
      const began = now();
      const before = silent.get(name);
      if (before !== undefined && (before.isAsked || before.until > began)) throw new Silent(name);
      if (before !== undefined) note(name, host, true);
      try {
        const done = await act();
        answers(name, host);
        return done;
      } catch (error) {
        if (now() - began >= SLOW_MS && isSilence(error)) note(name, host, false);
        else silent.delete(name);
        throw error;
      }
    },
  };
}
