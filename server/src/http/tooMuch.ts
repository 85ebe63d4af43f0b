import type { Entry } from "@blaupause/engine";
import { Refusal } from "./refusal.ts";

/** Most bytes of a page's answers, files apart. A form of 1 000 answers has about 100 KB. */
export const PAGE_LIMIT = 512 * 1024;
/** Most bytes that are read of them although they are not taken: so much is shown to be shortened. */
export const READ_LIMIT = 2 * PAGE_LIMIT;

/** What there was too much of. */
export type Excess = "tooMuch" | "tooManyFiles";

/** A page with more than is taken at once. It knows what it said, for whoever can show that again. */
export class TooMuch extends Refusal {
  readonly excess: Excess;
  readonly entries: readonly Entry[];
  constructor(excess: Excess, entries: readonly Entry[]) {
    super(413, "too-large");
    this.excess = excess;
    this.entries = entries;
  }
}
