import type { Records, StoredRecord } from "./port.ts";

const PAGE = 500;

/** All records of a kind whose id begins like this; they lie together. */
export async function recordsStartingWith(
  records: Records,
  kind: string,
  start: string,
): Promise<readonly StoredRecord[]> {
  const found: StoredRecord[] = [];
  let after = start;
  for (;;) {
    const page = await records.list(kind, { after, limit: PAGE });
    const own = page.filter(({ id }) => id.startsWith(start));
    found.push(...own);
    if (own.length < PAGE) return found;
    after = own.at(-1)?.id ?? "";
  }
}
