import { isAway } from "../store/away.ts";
import type { OrganisationStore } from "../store/index.ts";
import { chainAfter, ENTRY, headOf, idOf, type Entry, type Head, type LogLine, type Records } from "./log.ts";

export interface ReadLog {
  /** Those that can be opened, the oldest first. */
  readonly entries: readonly (LogLine & { readonly seq: number })[];
  /** The first entry that is not as it was written, also where nobody can open it any more; null: all are. */
  readonly firstBad: number | null;
}

type Found = ReadonlyMap<number, Entry>;

/** The whole log, and the first entry that does not follow from those before or is not what the head names. */
export async function readLog({ records }: OrganisationStore): Promise<ReadLog> {
  const head = await unlessDamaged(async () => (await headOf(records)).head);
  const found = await allOf(records, head?.seq ?? 0);
  const entries = [...found].map(([seq, { at, by, what, about }]) => ({ seq, at, by, what, about }));
  return { entries, firstBad: firstBadOf(found, head) };
}

/** An entry is written before the head is moved: one more than the head names is no fault. */
function firstBadOf(found: Found, head: Head | null): number | null {
  const last = Math.max(head?.seq ?? 0, ...found.keys());
  let chain = "";
  for (let seq = 1; seq <= last; seq += 1) {
    const entry = found.get(seq);
    if (entry === undefined || entry.chain !== chainAfter(chain, entry)) return seq;
    if (seq === head?.seq && entry.chain !== head.chain) return seq;
    chain = entry.chain;
  }
  return head === null ? last + 1 : null;
}

const PAGE = 500;

/** By number; what cannot be opened any more is left out. */
async function allOf(records: Records, last: number): Promise<Found> {
  const found = new Map<number, Entry>();
  for (let from = 1; ; from += PAGE) {
    const page = await pageOf(records, from);
    for (const [seq, entry] of page) found.set(seq, entry);
    if (page.length === 0 && from > last) return found;
  }
}

/** The entries of these numbers: together, or one by one where one of them cannot be opened. */
async function pageOf(records: Records, from: number): Promise<readonly (readonly [number, Entry])[]> {
  const page = await unlessDamaged(() => records.list(ENTRY, { after: idOf(from - 1), limit: PAGE }));
  if (page !== null)
    return page
      .map(({ id, content }) => [Number(id), content as unknown as Entry] as const)
      .filter(([seq]) => seq < from + PAGE);
  const single: (readonly [number, Entry])[] = [];
  for (let seq = from; seq < from + PAGE; seq += 1) {
    const found = await unlessDamaged(() => records.get(ENTRY, idOf(seq)));
    if (found) single.push([seq, found.content as unknown as Entry]);
  }
  return single;
}

/** Null where what is there cannot be opened: it was damaged, or is of another key. A store that is away says so. */
async function unlessDamaged<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (isAway(error)) throw error;
    return null;
  }
}
