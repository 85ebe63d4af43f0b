import type { Deps } from "../deps.ts";
import { townById } from "../offering/loadOffering.ts";
import type { CaseAddress } from "../store/index.ts";
import { holdOf, LEASE_MS, type Hold } from "./hold.ts";
import { serve } from "./work.ts";

/** Cases served side by side: one that waits for somebody else's system holds up no other. */
const MOST = 6;
/** Of one organisation, so that a system it waits for is never everybody's matter. */
const OF_ONE = 2;

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
  let isWoken = false;
  let waiting = (): void => undefined;
  const wake = (): void => {
    isWoken = true;
    waiting();
  };
  const claim = async (): Promise<readonly CaseAddress[]> => {
    const limit = Math.min(MOST - held.size, OF_ONE);
    if (limit <= 0 || isOver()) return [];
    const now = deps.clock();
    const leaseUntil = new Date(Date.parse(now) + leaseMs).toISOString();
    return deps.store.worker.claimDue({ now, leaseUntil, by, limit, except: busiest([...held.keys()]) });
  };
  /** Its lease had run out while we were at it, and now it is ours again: one lane is enough. */
  const isInHand = ({ org, caseId }: CaseAddress): boolean =>
    [...held.keys()].some(({ lease }) => lease.org === org && lease.caseId === caseId);
  const begin = (address: CaseAddress): void => {
    const hold = holdOf(deps, { ...address, by }, leaseMs);
    const work = lane(deps, hold, isOver).finally(() => {
      hold.end();
      held.delete(hold);
      wake();
    });
    held.set(hold, work);
  };
  return {
    round: async () => {
      isWoken = false;
      const claimed = await claim();
      for (const address of claimed) if (!isInHand(address)) begin(address);
      if (claimed.length === 0 && held.size > 0 && !isWoken)
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      return claimed.length + held.size + (isWoken ? 1 : 0);
    },
    wake,
    ended: async () => {
      await Promise.all(held.values());
    },
    isHeard: (ms) => [...held.keys()].every((hold) => hold.isHeard(ms)),
  };
}

/** Those of whom enough is in hand. */
function busiest(held: readonly Hold[]): readonly string[] {
  const orgs = held.map(({ lease }) => lease.org);
  return [...new Set(orgs)].filter((org) => orgs.filter((one) => one === org).length >= OF_ONE);
}

async function lane(deps: Deps, hold: Hold, isOver: () => boolean): Promise<void> {
  const { org, caseId } = hold.lease;
  try {
    const town = await townById(deps, org);
    const goesOn = async (): Promise<boolean> => !isOver() && (await hold.isOurs());
    // What failed keeps its lease: it is tried again when that ends, and holds nobody up meanwhile.
    // Once the server is to end, what is claimed goes back to those who stay.
    if (isOver() || town === null || (await serve(deps, town, caseId, goesOn)))
      await deps.store.worker.release(hold.lease);
  } catch (error) {
    deps.log({
      level: "error",
      event: "work-failed",
      org,
      code: error instanceof Error ? error.name : "unknown",
    });
  }
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
