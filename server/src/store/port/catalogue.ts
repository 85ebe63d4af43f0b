import type { Json } from "./cases.ts";

/** Compiled services by their hash; what is stored under a hash never changes. */
export interface Programs {
  put(hash: string, program: Json): Promise<void>;
  get(hash: string): Promise<Json | null>;
}

/** A service as one organisation offers it. */
export interface Offering {
  readonly service: string;
  /** counts the changes; 0 for a new one */
  readonly rev: number;
  readonly state: string;
  /** hash of the program new cases start on, and of the one before */
  readonly program: string | null;
  readonly previous: string | null;
  readonly template: { readonly id: string; readonly version: string };
  readonly adaptation: Json;
  readonly at: string;
  readonly by: string;
}

export type OfferingSaved =
  { readonly ok: true; readonly rev: number } | { readonly ok: false; readonly reason: "conflict" };

export interface Offerings {
  /** Saves as rev + 1 when `rev` is the stored one; every rev stays in the history. */
  save(offering: Offering): Promise<OfferingSaved>;
  get(service: string): Promise<Offering | null>;
  list(): Promise<readonly Offering[]>;
  history(service: string): Promise<readonly Offering[]>;
}

/** Numbers that are unique and rise; gaps are allowed. */
export interface Counters {
  /** The next number, taken by asking for it; above `above` where that is given. */
  next(name: string, above?: number): Promise<number>;
  /** A number above all that were taken, and all that were proposed here. It is taken when a step claims it. */
  propose(name: string, above?: number): Promise<number>;
  /** The last number that was taken; nothing is changed by asking. */
  taken(name: string): Promise<number>;
}
