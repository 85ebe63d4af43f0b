import type { Audit } from "../../server/src/admin/audit.ts";
import type { Counts } from "./clients.ts";
import type { Disturbed } from "./disturb.ts";
import type { Fleet } from "./fleet.ts";
import type { Kept } from "./kept.ts";

export interface Wanted {
  readonly store: "SQLite" | "MongoDB";
  readonly seed: number;
  /** Cases in all; `isOver` may end it before. */
  readonly cases: number;
  readonly perRound: number;
  readonly atOnce: number;
  readonly servers?: number;
  /** So many of them are never killed: their memory can be watched. */
  readonly spared?: number;
  /** How long all is well between two disturbances, in milliseconds at least and at most. */
  readonly calm?: readonly [number, number];
  /** Where the store is kept for another day; else it is thrown away. */
  readonly folder?: string | undefined;
  /** What was there already, with its store in the folder. */
  readonly before?: Kept | undefined;
  readonly isOver?: () => boolean;
  readonly onRound?: (report: Report, fleet: Fleet) => Promise<void>;
}
export interface Report {
  cases: number;
  faults: string[];
  readonly counts: Counts;
  readonly disturbed: Disturbed;
  seconds: number;
  /** The round that comes next, and the time it begins by the fake clock. */
  round: number;
  now: string;
  audit: Audit | null;
}
