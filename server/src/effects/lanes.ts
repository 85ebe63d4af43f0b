import { setTimeout as pause } from "node:timers/promises";
import type { Deps } from "../deps.ts";
import { holdOf, LEASE_MS, SILENT_MS, type Hold } from "./hold.ts";
import { lane, type Lane } from "./lane.ts";
import { restsOf } from "./rests.ts";
import { openTurns } from "./turns.ts";
import { unsettledHere } from "./unsettled.ts";

/** Cases served side by side: one that waits for somebody else's system holds up no other. */
const MOST = 8;
/** Of one organisation, so that a system it waits for is never everybody's matter. */
const OF_ONE = 2;
/** So many lanes are for organisations of which nothing is in hand: those that wait do not fill them all. */
const KEPT_FREE = 2;
/** Once is anybody's bad luck. */
const SUSPECT = 2;
/** Whoever is silent is asked again by a case after it, then after twice as long each time, up to the second. */
const [SILENCE_MS, LONGEST_SILENCE_MS] = [30_000, 300_000];
/** So long whoever is suspect waits for those in hand. Who takes longer hangs: it ends no process. */
const WAITS_MS = 5000;

export interface LaneSettings {
  readonly leaseMs?: number;
  readonly isOver?: () => boolean;
}

export interface Lanes {
  /**
   * Begins what is due as far as there is room, or waits until there is or something else may be due. 0: there is nothing
   * to do and nothing in hand.
   */
  readonly round: () => Promise<number>;
  /** Something may be due now: nobody waits for what is in hand. */
  readonly wake: () => void;
  /** When all of what is in hand has ended. */
  readonly ended: () => Promise<void>;
  /** The process ends with these in hand: others may have them at once, and nobody takes it for a death. Not what hangs. */
  readonly letGo: () => Promise<void>;
  /** Was each case in hand heard of within these milliseconds? */
  readonly isHeard: (ms: number) => boolean;
}

/** What one server process works on. Any number of processes may do so at once: leases part the work. */
export function openLanes(
  deps: Deps,
  by: string,
  { leaseMs = LEASE_MS, isOver = () => false }: LaneSettings,
): Lanes {
  const held = new Map<Hold, Promise<void>>();
  const own: Omit<Lane, "hold"> = {
    deps,
    rests: restsOf(leaseMs),
    silences: restsOf(SILENCE_MS, LONGEST_SILENCE_MS),
    unsettled: unsettledHere(),
    isOver,
  };
  const turns = openTurns();
  let [claims, isWoken] = [0, false];
  let alone: Hold | null = null;
  let waiting = (): void => undefined;
  const go = (): void => {
    isWoken = true;
    waiting();
  };
  /** One at a time, each under a name of its own: nobody takes another one's lease for hers. */
  const claim = async (): Promise<Hold | null> => {
    if (held.size >= MOST || alone !== null || isOver()) return null;
    const found = await turns.next(passedOver([...held.keys()]), async (except) => {
      const now = deps.clock();
      const leaseUntil = new Date(Date.parse(now) + leaseMs).toISOString();
      const name = `${by}.${(claims += 1)}`;
      return (await deps.store.worker.claimDue({ now, leaseUntil, by: name, limit: 1, except }))[0];
    });
    return found === undefined ? null : holdOf(deps, found, leaseMs);
  };
  /**
   * A lease may run out while we are at its case: one lane is enough, which then goes on under the new one. A case over
   * which processes died is alone in hand: if it is to blame, no other dies with it and looks as bad.
   */
  const take = async (hold: Hold): Promise<void> => {
    const { org, caseId } = hold.claimed;
    const mine = [...held.keys()].find(
      ({ claimed, isGivenBack }) => claimed.org === org && claimed.caseId === caseId && !isGivenBack(),
    );
    if (mine !== undefined) {
      hold.end();
      return mine.adopt(hold.lease());
    }
    if (hold.claimed.deaths >= SUSPECT) {
      alone = hold;
      await Promise.race([Promise.all(held.values()), pause(WAITS_MS, undefined, { ref: false })]);
      // No effect takes longer than a lease, but for one that hangs.
      void pause(leaseMs, undefined, { ref: false }).then(() => letOthersIn(hold));
    }
    begin(hold);
  };
  const letOthersIn = (hold: Hold): void => {
    if (alone !== hold) return;
    alone = null;
    go();
  };
  const begin = (hold: Hold): void => {
    const work = lane({ ...own, hold }).finally(() => {
      hold.end();
      held.delete(hold);
      letOthersIn(hold);
      go();
    });
    held.set(hold, work);
  };
  return {
    round: async () => {
      isWoken = false;
      const claimed = await claim();
      if (claimed !== null) await take(claimed);
      if (claimed === null && held.size > 0 && !isWoken)
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      return held.size + (claimed === null ? 0 : 1) + (isWoken ? 1 : 0);
    },
    wake: () => {
      turns.lookAgain();
      go();
    },
    ended: async () => {
      await Promise.all(held.values());
    },
    letGo: async () => {
      // One server after another would hang at it, for ever: that is to count as a death.
      const heard = [...held.keys()].filter((hold) => hold.isHeard(SILENT_MS));
      await Promise.all(heard.map((hold) => hold.release().catch(() => undefined)));
    },
    isHeard: (ms) => [...held.keys()].every((hold) => hold.isHeard(ms)),
  };
}

/** Those of whom enough is in hand: any, where only the lanes are free that are kept for others. */
function passedOver(held: readonly Hold[]): readonly string[] {
  const orgs = held.map(({ lease }) => lease().org);
  const most = held.length >= MOST - KEPT_FREE ? 1 : OF_ONE;
  return [...new Set(orgs)].filter((org) => orgs.filter((one) => one === org).length >= most);
}

/** Everything that is due now, until nothing is any more. 0: nothing was. */
export async function workOnce(deps: Deps, by: string): Promise<number> {
  const lanes = openLanes(deps, by, {});
  let count = 0;
  try {
    for (let now = await lanes.round(); now > 0; now = await lanes.round()) count += now;
    return count;
  } finally {
    await lanes.ended();
  }
}
