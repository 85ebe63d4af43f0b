import type { Adaptation } from "@blaupause/model";

/**
 * A local change that a municipality proposes to the publisher of its template. It is all that crosses from one
 * organisation to another: the change, the municipality, the version it was made on, and why. Nobody's name.
 */
export interface Proposal {
  /** Names the municipality too: `kassel.mxk3…`. */
  readonly id: string;
  /** Counts the decisions about it, so that the second of two people is told. */
  readonly rev: number;
  /** The organisation that proposes. */
  readonly from: string;
  readonly template: string;
  readonly version: string;
  readonly change: Adaptation;
  readonly reason: string;
  readonly at: string;
  readonly state: "open" | "taken" | "refused";
  readonly answer: string;
  readonly decidedAt: string | null;
}

/** Open proposals of one municipality to one publisher. More than anybody reads is no proposal any more. */
export const MOST_OPEN = 20;
/** Largest change, as JSON: some dozens of questions with their texts. */
export const LARGEST = 64 * 1024;
/** Whoever proposed something can read for so long what became of it. */
export const KEPT_DAYS = 365;
