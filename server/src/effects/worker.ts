import type { Deps } from "../deps.ts";
import { newId } from "../security/token.ts";
import { tellOfIncidents } from "../incidents/tell.ts";
import { takeDueUpgrades } from "../upgrades/due.ts";
import { endTrials } from "../retention/endTrials.ts";
import { eraseOverdue } from "../retention/retain.ts";
import { every } from "./every.ts";
import { workOnce } from "./work.ts";

export interface Worker {
  /** Something may be due now; looks without waiting for the next round. */
  readonly nudge: () => void;
  /** Ends what is begun and gives back what is claimed. */
  readonly stop: () => Promise<void>;
  /** Has it been heard of lately? */
  readonly isAlive: () => boolean;
}

/** One effect may take its time; who is silent for longer hangs. */
const SILENT_MS = 180_000;
/** How often somebody looks for cases that stand still. */
const TELL_MS = 300_000;

/** Looks for due work again and again. Any number of processes may do so at once: leases part the work. */
export function startWorker(deps: Deps, everyMs = 2000, leaseMs?: number): Worker {
  const by = newId();
  let running: Promise<void> | null = null;
  let again = false;
  let over = false;
  let heard = performance.now();
  const isOver = (): boolean => {
    heard = performance.now();
    return over;
  };
  const settings = leaseMs === undefined ? { isOver } : { isOver, leaseMs };
  const round = async (): Promise<void> => {
    do {
      again = false;
      while (!isOver() && (await workOnce(deps, by, settings)) > 0);
    } while (again && !isOver());
  };
  const nudge = (): void => {
    if (over) return;
    again = true;
    running ??= round()
      .catch((error: unknown) =>
        deps.log({
          level: "error",
          event: "worker-failed",
          code: error instanceof Error ? error.name : "unknown",
        }),
      )
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(nudge, everyMs);
  const hourly = setInterval(() => void tidy(deps), 3_600_000);
  const stopTelling = every(TELL_MS, () => tellOfIncidents(deps), deps.log);
  hourly.unref();
  timer.unref();
  return {
    nudge,
    isAlive: () => performance.now() - heard < SILENT_MS,
    stop: async () => {
      over = true;
      clearInterval(timer);
      clearInterval(hourly);
      await Promise.all([running, stopTelling()]);
    },
  };
}

/** Unsent forms go when their time is over, with their files and their key. Also sessions and links whose time is over; closed cases go by their service's retention. */
export async function tidy(deps: Deps): Promise<void> {
  const { store, clock, log } = deps;
  await eraseOverdue(deps);
  await endTrials(deps);
  await takeDueUpgrades(deps);
  for (const { id } of await store.platform.list()) {
    const expired = await store.organisation(id).drafts.expire(clock());
    if (expired > 0) log({ level: "info", event: "drafts-expired", org: id, count: expired });
    await store.organisation(id).records.expire(clock());
  }
}
