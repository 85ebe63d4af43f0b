import type { Collections } from "./collections.ts";

/** What the parts of the store need: the collections, and whose documents they may touch. */
export interface Context {
  readonly in: Collections;
  readonly org: string;
  /** The last numbers proposed, by counter, and readings of a counter that are under way. */
  readonly proposed: Map<string, number>;
  readonly reading: Map<string, Promise<number>>;
}
