import { createHash } from "node:crypto";
import { ENTRY, idOf, unlessDamaged, type Entry, type LogLine, type Records } from "./entries.ts";

/** What stands in the head where nobody knows any more which chain it named: no entry follows from it and an entry before. */
export const LOST = "lost";

/** Entries of older versions say nothing of what changed, and are sealed as they always were. */
export const chainAfter = (before: string, { at, by, what, about, changed }: LogLine): string =>
  createHash("sha256")
    .update(
      JSON.stringify([before, at, by, what, about, ...(changed === undefined ? [] : [listed(changed)])]),
    )
    .digest("base64url");

/** In this order, whatever a store makes of that of the fields. */
const listed = (changed: NonNullable<LogLine["changed"]>): readonly unknown[] =>
  changed.map(({ field, from, to }) => [field, from, to]);

/** The chain of the entry that stands here already; lost where it cannot be opened, or does not follow. Null: there is none. */
export async function chainAt(records: Records, seq: number, before: string): Promise<string | null> {
  const found = await unlessDamaged(async () => ({ entry: await records.get(ENTRY, idOf(seq)) }));
  if (found === null) return LOST;
  if (found.entry === null) return null;
  const entry = found.entry.content as unknown as Entry;
  return entry.chain === chainAfter(before, entry) ? entry.chain : LOST;
}
