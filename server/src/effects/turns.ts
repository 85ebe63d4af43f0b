import type { Claimed } from "../store/index.ts";

/** Who found nothing for the others looks for them again after it, or when something new is there. */
const LOOK_AGAIN_MS = 1000;

/** Claims a case that is due, of any but these organisations. */
type Ask = (except: readonly string[]) => Promise<Claimed | undefined>;

/** Whose case is claimed next: no organisation has its second turn before all that have something due had their first. */
export interface Turns {
  /** `busy`: organisations of whom enough is in hand. */
  readonly next: (busy: readonly string[], ask: Ask) => Promise<Claimed | undefined>;
  /** Something new may be due. */
  readonly lookAgain: () => void;
}

export function openTurns(elapsed: () => number = () => performance.now()): Turns {
  const hadTheirs = new Set<string>();
  let [nothingAt, nothingBut]: [number, readonly string[]] = [-Infinity, []];
  /** Nothing was there just now, and nobody is free who was busy then. */
  const isKnown = (busy: readonly string[]): boolean =>
    busy.length > 0 && elapsed() - nothingAt < LOOK_AGAIN_MS && nothingBut.every((org) => busy.includes(org));
  /** Of those who are free and had no turn yet; where there is none of them, a new turn begins. */
  const inTurn = async (busy: readonly string[], ask: Ask): Promise<Claimed | undefined> => {
    const except = new Set([...busy, ...hadTheirs]);
    const found = await ask([...except]);
    if (found !== undefined || except.size === busy.length) return found;
    hadTheirs.clear();
    return ask(busy);
  };
  return {
    next: async (busy, ask) => {
      if (isKnown(busy)) return undefined;
      const found = await inTurn(busy, ask);
      if (found === undefined) [nothingAt, nothingBut] = [elapsed(), busy];
      else hadTheirs.add(found.org);
      return found;
    },
    lookAgain: () => {
      nothingAt = -Infinity;
    },
  };
}
