import type { Deps } from "../deps.ts";
import type { Claimed, Lease, Rest } from "../store/index.ts";

/** What a killed process had claimed is free again after it. */
export const LEASE_MS = 60_000;
/** A lease with less left than this share of it is renewed before anything else is begun. */
const ENOUGH = 0.75;
/** Whoever is silent for longer hangs: then somebody else may have the case. */
export const SILENT_MS = 180_000;

/** A case that this process works on. */
export interface Hold {
  /** The case as it was when it was claimed first. */
  readonly claimed: Claimed;
  /** Under which name it is ours now. */
  readonly lease: () => Lease;
  /** It had run out, and was claimed once more by us: it goes on under the new name. */
  readonly adopt: (lease: Lease) => void;
  /** Is it still ours? Then it is for as long as an effect may take. */
  readonly isOurs: () => Promise<boolean>;
  readonly isHeard: (ms: number) => boolean;
  /** Is it being given back? Then whoever claims it anew begins anew with it. */
  readonly isGivenBack: () => boolean;
  /** Gives the case back. */
  readonly release: () => Promise<void>;
  /** The same, and nobody works on it before then, or its next step. False: it does not rest. */
  readonly rest: (rest: Rest) => Promise<boolean>;
  readonly end: () => void;
}

/**
 * Keeps a lease while its case is worked on, however long that takes: no other process does the same beside us. It is
 * renewed while an effect takes its time, and asked before the next one, since the clock may have gone on meanwhile.
 */
export function holdOf(deps: Deps, claimed: Claimed, leaseMs: number): Hold {
  const { worker } = deps.store;
  let lease: Lease = { org: claimed.org, caseId: claimed.caseId, by: claimed.by };
  let [until, isGivenBack] = [Date.parse(deps.clock()) + leaseMs, false];
  let heard = performance.now();
  const isHeard = (ms: number): boolean => performance.now() - heard < ms;
  const extend = async (): Promise<boolean> => {
    const next = Date.parse(deps.clock()) + leaseMs;
    const isOurs = await worker.extend(lease, new Date(next).toISOString());
    if (isOurs) until = next;
    return isOurs;
  };
  const beat = setInterval(() => {
    if (isHeard(SILENT_MS)) extend().catch(() => undefined);
  }, leaseMs / 4);
  beat.unref();
  return {
    claimed,
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
    isGivenBack: () => isGivenBack,
    release: () => {
      isGivenBack = true;
      return worker.release(lease);
    },
    rest: (rest) => {
      isGivenBack = true;
      return worker.rest(lease, rest);
    },
    end: () => clearInterval(beat),
  };
}
