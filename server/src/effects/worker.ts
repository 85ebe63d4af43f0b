import type { Deps } from "../deps.ts";
import { newId } from "../security/token.ts";
import { tellOfIncidents } from "../incidents/tell.ts";
import { asJob } from "../jobs/asJob.ts";
import { PERIODS } from "../jobs/jobs.ts";
import { workTold } from "../jobs/workTold.ts";
import { enterCases } from "../register/enter.ts";
import { tidy } from "../retention/tidy.ts";
import { every } from "./every.ts";
import { SILENT_MS } from "./hold.ts";
import { openLanes } from "./lanes.ts";

export interface Worker {
  /** Something may be due now; looks without waiting for the next round. */
  readonly nudge: () => void;
  /** Ends what is begun and gives back what is claimed. */
  readonly stop: () => Promise<void>;
  /** What it cannot end in time: others may have it at once, and nobody takes that for a death, unless it hangs. */
  readonly letGo: () => Promise<void>;
  /** Has it been heard of lately? */
  readonly isAlive: () => boolean;
}

/** A server that is started anew more than once an hour still gets to what is overdue. */
const FIRST_TIDY_MS = 300_000;

/** Looks for due work again and again. Any number of processes may do so at once: leases part the work. */
export function startWorker(deps: Deps, everyMs: number = PERIODS.work, leaseMs?: number): Worker {
  let running: Promise<void> | null = null;
  let again = false;
  let over = false;
  let heard = performance.now();
  const isOver = (): boolean => over;
  const settings = leaseMs === undefined ? { isOver } : { isOver, leaseMs };
  const { lanes, work } = workTold(deps, (listened) => openLanes(listened, newId(), settings));
  const round = async (): Promise<void> => {
    do {
      again = false;
      let isMore = false;
      // Who can claim nothing, as with a wrong clock, is not heard of.
      do {
        isMore = (await work()) > 0;
        heard = performance.now();
      } while (isMore && !isOver());
    } while (again && !isOver());
  };
  const nudge = (): void => {
    if (over) return;
    again = true;
    lanes.wake();
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
  // What goes through all organisations ends after the one in hand: whoever stops the server does not wait for hours.
  const stoppable: Deps = { ...deps, isStopping: () => over || deps.isStopping?.() === true };
  const timer = setInterval(nudge, everyMs);
  const stopTidying = every(PERIODS.expire, () => tidy(stoppable), deps.log, FIRST_TIDY_MS);
  const tellMs = PERIODS["tell-of-incidents"];
  const stopTelling = every(tellMs, () => asJob(stoppable, "tell-of-incidents", tellOfIncidents), deps.log);
  const enterMs = PERIODS["enter-cases"];
  const stopEntering = every(enterMs, () => asJob(stoppable, "enter-cases", enterCases), deps.log);
  timer.unref();
  return {
    nudge,
    isAlive: () => performance.now() - heard < SILENT_MS && lanes.isHeard(SILENT_MS),
    letGo: lanes.letGo,
    stop: async () => {
      over = true;
      clearInterval(timer);
      lanes.wake();
      await Promise.all([running, stopTidying(), stopTelling(), stopEntering()]);
      // A claim that was under way has become a lane by now, which gives its case back.
      await lanes.ended();
    },
  };
}
