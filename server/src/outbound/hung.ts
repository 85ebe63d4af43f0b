import { openNewest } from "./newest.ts";

/** So many addresses of a host that say nothing: then it is the host. */
const MANY = 2;
/** Within so long: addresses that hung on different days are no host that is away. */
const AWAY_MS = 600_000;
/** Longer than a case ever waits until it asks once more: an address that hangs is known again when its turn comes. */
const KNOWN_MS = 2 * 3_600_000;
/** So long after an answer a host is there: whoever hangs then hangs alone. */
const HEARD_MS = 600_000;
/** Of so many it is remembered. */
const MOST = 1000;

/** What is asked: an address or a single call at one; then whose it is, the narrower before the wider. */
export type Names = readonly [string, ...string[]];

/** Remembers who hung, and when which of them may be asked again. */
export interface Hung {
  /** The turns it needs: its address's own and, where its host is silent, one that it shares with others like it. */
  readonly turnsOf: (names: Names) => readonly string[];
  readonly isTaken: (turn: string) => boolean;
  /** Somebody asks. What was silent before is nobody else's turn for so long. */
  readonly begins: (turns: readonly string[], ms: number) => void;
  readonly answers: (names: Names, turns: readonly string[]) => void;
  readonly hangs: (names: Names, turns: readonly string[], quietMs: number) => void;
}

interface Silenced {
  /** In a row. */
  readonly times: number;
  readonly at: number;
  readonly until: number;
  /** Whose address it is. */
  readonly within: readonly string[];
}

export function openHung(now: () => number): Hung {
  const silent = openNewest<Silenced>(MOST);
  const heard = openNewest<number>(MOST);
  const isWithin = (at: number | undefined, ms: number): boolean => at !== undefined && now() - at <= ms;
  const find = (name: string): Silenced | undefined => {
    const found = silent.get(name);
    return isWithin(found?.at, KNOWN_MS) ? found : undefined;
  };
  const isAway = (name: string): boolean =>
    silent.values().filter(({ at, within }) => within.includes(name) && isWithin(at, AWAY_MS)).length >= MANY;
  /** Which of those it belongs to is away, the narrowest of them. */
  const levelOf = (names: Names): number => names.findIndex((name, at) => at > 0 && isAway(name));
  /** Whoever hangs itself waits with its like (0), so that all others of a host do not wait behind it. */
  const sharedBy = (names: Names, isKnown: boolean): readonly string[] => {
    const [level, host] = [levelOf(names), names.at(-1) ?? ""];
    return level < 0 ? [] : [`${host} ${isKnown ? 0 : level}`];
  };
  /** Once may be anybody's bad luck: then it waits its half minute, and no longer behind those that always hang. */
  const isKnown = ([address]: Names): boolean => (find(address)?.times ?? 0) > 1;
  return {
    turnsOf: (names) => {
      const isThere = !isKnown(names) && isWithin(heard.get(names[levelOf(names)] ?? ""), HEARD_MS);
      return [names[0], ...(isThere ? [] : sharedBy(names, isKnown(names)))];
    },
    isTaken: (turn) => (find(turn)?.until ?? 0) > now(),
    begins: (turns, ms) => {
      for (const turn of turns) {
        const found = find(turn);
        if (found !== undefined) silent.set(turn, { ...found, until: now() + ms });
      }
    },
    answers: ([, ...wider], turns) => {
      for (const name of wider) heard.set(name, now());
      for (const turn of turns) silent.delete(turn);
    },
    hangs: (names, turns, quietMs) => {
      const [address, ...within] = names;
      const [at, until] = [now(), now() + quietMs];
      const wasKnown = isKnown(names);
      silent.set(address, { at, until, within, times: (find(address)?.times ?? 0) + 1 });
      for (const turn of [...turns, ...sharedBy(names, wasKnown), ...sharedBy(names, true)])
        if (turn !== address) silent.set(turn, { at, until, within: [], times: 1 });
    },
  };
}
