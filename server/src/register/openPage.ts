import { PAGE, pageAt, type Entry, type Head, type Records } from "./pages.ts";

export interface OpenPage {
  readonly page: number;
  readonly rev: number;
  readonly entries: readonly Entry[];
  /** The last one entered, on this page or on one before. */
  readonly last: Entry | null;
}

/** A page with room. One that was damaged, emptied or put back is left as it is, so that it is told for ever. */
export async function pageToFill(
  records: Records,
  head: Head | null,
  page = head?.page ?? 1,
  last = head?.last ?? null,
): Promise<OpenPage> {
  const found = await pageAt(records, page);
  const { rev, entries } = found === null || found === "damaged" ? { rev: 0, entries: [] } : found;
  const least = page === head?.page ? head.filled : 0;
  if (found === "damaged" || entries.length < least) return pageToFill(records, head, page + 1, last);
  const own = entries.at(-1) ?? last;
  return entries.length < PAGE ? { page, rev, entries, last: own } : pageToFill(records, head, page + 1, own);
}

/** A process that died after a page has left the head behind. */
export const isUpToDate = (head: Head | null, { page, entries }: OpenPage): boolean =>
  entries.length === 0 || (head?.page === page && head.filled === entries.length);
