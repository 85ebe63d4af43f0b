import type { Deps } from "../deps.ts";
import { newId } from "../security/token.ts";
import { eraseOverdue } from "../retention/retain.ts";
import { workOnce } from "./work.ts";

export interface Worker {
  /** Something may be due now; looks without waiting for the next round. */
  readonly nudge: () => void;
  readonly stop: () => Promise<void>;
}

/** Looks for due work again and again. Any number of processes may do so at once: leases part the work. */
export function startWorker(deps: Deps, everyMs = 2000, leaseMs?: number): Worker {
  const by = newId();
  let running: Promise<void> | null = null;
  let again = false;
  const round = async (): Promise<void> => {
    do {
      again = false;
      while ((await workOnce(deps, by, undefined, leaseMs)) > 0);
    } while (again);
  };
  const nudge = (): void => {
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
  hourly.unref();
  timer.unref();
  return {
    nudge,
    stop: async () => {
      clearInterval(timer);
      clearInterval(hourly);
      await running;
    },
  };
}

/** Unsent forms go when their time is over, with their files and their key. Also sessions and links whose time is over; closed cases go by their service's retention. */
export async function tidy(deps: Deps): Promise<void> {
  const { store, clock, log } = deps;
  await eraseOverdue(deps);
  for (const { id } of await store.platform.list()) {
    const expired = await store.organisation(id).drafts.expire(clock());
    if (expired > 0) log({ level: "info", event: "drafts-expired", org: id, count: expired });
    await store.organisation(id).records.expire(clock());
  }
}
