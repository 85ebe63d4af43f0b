import type { Deps } from "../deps.ts";
import type { Lease } from "../store/index.ts";

/** What a killed process had claimed is free again after it. */
export const LEASE_MS = 60_000;
/** A lease with less left than this share of it is renewed before anything else is begun. */
const ENOUGH = 0.75;
/** Whoever is silent for longer hangs: then somebody else may have the case. */
export const SILENT_MS = 180_000;

/** A case that this process works on. */
export interface Hold {
  /** Under which name it is ours now. */
  readonly lease: () => Lease;
  /** It had run out, and was claimed once more by us: it goes on under the new name. */
  readonly adopt: (lease: Lease) => void;
  /** Is it still ours? Then it is for as long as an effect may take. */
  readonly isOurs: () => Promise<boolean>;
  readonly isHeard: (ms: number) => boolean;
  /** It is kept for so long still, and nobody works on it. */
  readonly rest: (ms: number) => Promise<void>;
  readonly end: () => void;
}

/**
 * Keeps a lease while its case is worked on, however long that takes: no other process does the same beside us. It is
 * renewed while an effect takes its time, and asked before the next one, since the clock may have gone on meanwhile.
 */
export function holdOf(deps: Deps, claimed: Lease, leaseMs: number): Hold {
  let lease = claimed;
  let until = Date.parse(deps.clock()) + leaseMs;
  let heard = performance.now();
  const isHeard = (ms: number): boolean => performance.now() - heard < ms;
  const extend = async (): Promise<boolean> => {
    const next = Date.parse(deps.clock()) + leaseMs;
    const isOurs = await deps.store.worker.extend(lease, new Date(next).toISOString());
    if (isOurs) until = next;
    return isOurs;
  };
  const beat = setInterval(() => {
    if (isHeard(SILENT_MS)) extend().catch(() => undefined);
  }, leaseMs / 4);
  beat.unref();
  return {
    lease: () => lease,
    adopt: (next) => {
      lease = next;
      until = Date.parse(deps.clock()) + leaseMs;
    },
    isOurs: async () => {
      heard = performance.now();
      return until - Date.parse(deps.clock()) > leaseMs * ENOUGH || extend();
    },
    isHeard,
    rest: async (ms) => {
      clearInterval(beat);
      await deps.store.worker.extend(lease, new Date(Date.parse(deps.clock()) + ms).toISOString());
    },
    end: () => clearInterval(beat),
  };
}
