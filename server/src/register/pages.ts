import { unlessDamaged } from "../people/entries.ts";
import type { OrganisationStore } from "../store/index.ts";
import { BEFORE_CASES } from "../store/rows.ts";

// Each case has a chain of its own, so one that somebody takes away with all its rows leaves nothing that could complain.
// A number that is missing proves nothing either: it may be lost where a process dies. So cases are entered in a register
// once they are stored for good: whoever stands there is there, or its erasure is. Each page is sealed under its own
// number and is full before the next one begins; the head says how far they go. It is written before the first page and
// after every other, so that it never names what a killed process did not come to write.

/** A case that had begun. */
export interface Entry {
  readonly caseId: string;
  readonly number: string | null;
  readonly receivedAt: string;
}

export interface Head {
  /** The page that is being filled, and how many stand there. */
  readonly page: number;
  readonly filled: number;
  /** The last one entered, in the order of receipt. */
  readonly last: Entry | null;
  /** When the register was begun. */
  readonly since: string;
  /** The organisation's log says that it was. */
  readonly isLogged: boolean;
  /** Once there was none although there were pages: told for ever. */
  readonly wasLost: boolean;
}

export type Records = OrganisationStore["records"];

export const PAGE = 500;
const [HEAD, ENTRIES] = BEFORE_CASES;
const HEAD_ID = "head";
const idOf = (page: number): string => String(page).padStart(12, "0");

export interface KnownHead {
  readonly head: Head | null;
  readonly rev: number;
}

export async function headOf(records: Records): Promise<KnownHead> {
  const found = await records.get(HEAD, HEAD_ID);
  return { head: (found?.content ?? null) as Head | null, rev: found?.rev ?? 0 };
}

/** False where another process was first. */
export async function saveHead(records: Records, rev: number, head: Head): Promise<boolean> {
  const content = { ...head } as never;
  return (await records.save({ kind: HEAD, id: HEAD_ID, rev, expires: null, content })).ok;
}

export interface Page {
  readonly rev: number;
  readonly entries: readonly Entry[];
}

/** Null: there is none. `damaged`: nobody can open it any more. */
export async function pageAt(records: Records, page: number): Promise<Page | "damaged" | null> {
  const opened = await unlessDamaged(async () => ({ found: await records.get(ENTRIES, idOf(page)) }));
  if (opened === null) return "damaged";
  const { found } = opened;
  return found && { rev: found.rev, entries: found.content as unknown as readonly Entry[] };
}

export async function savePage(records: Records, page: number, { rev, entries }: Page): Promise<boolean> {
  const content = entries as never;
  return (await records.save({ kind: ENTRIES, id: idOf(page), rev, expires: null, content })).ok;
}

/** Also one that nobody can open. */
export async function hasPages(records: Records): Promise<boolean> {
  const some = await unlessDamaged(() => records.list(ENTRIES, { limit: 1 }));
  return some === null || some.length > 0;
}
