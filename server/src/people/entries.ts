import { isAway } from "../store/away.ts";
import type { OrganisationStore } from "../store/index.ts";

/** One field that was changed. From and to are null where only that it changed may be known. */
export interface Change {
  readonly field: string;
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
}
/** Who changed what of an organisation: people, roles, settings, services. Each entry seals the one before. */
export interface LogLine {
  readonly at: string;
  readonly by: string;
  /** A code: `person-changed`, `release-approved`. */
  readonly what: string;
  /** What it was about, by id; never an answer of a citizen. */
  readonly about: string;
  /** Absent in entries of older versions, and where nothing had been there before. */
  readonly changed?: readonly Change[];
}
export interface Entry extends LogLine {
  readonly chain: string;
}

export type Records = OrganisationStore["records"];
export const ENTRY = "log";
export const HEAD = "log-head";
export const idOf = (seq: number): string => String(seq).padStart(12, "0");

const PAGE = 500;
type Found = ReadonlyMap<number, Entry>;

/** By number, the oldest first; what cannot be opened any more is left out. `last`: the number the head names. */
export async function entriesOf(records: Records, last: number): Promise<Found> {
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
export async function unlessDamaged<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (isAway(error)) throw error;
    return null;
  }
}
