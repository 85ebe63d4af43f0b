import { unlessDamaged } from "../people/entries.ts";
import { readLog } from "../people/readLog.ts";
import type { OrganisationStore } from "../store/index.ts";
import { hasPages, headOf, PAGE, pageAt, type Head, type Page } from "./pages.ts";

/** The register as a whole: it is gone, or its head is, or it was begun anew. */
export const WHOLE = 0;

/** The first page that is not as it was written. Null: all are. */
export async function firstBadPage(store: OrganisationStore): Promise<number | null> {
  const known = await unlessDamaged(() => headOf(store.records));
  if (known === null) return WHOLE;
  if (known.head === null) return (await isTakenAway(store)) ? WHOLE : null;
  if (known.head.wasLost || (await wasBegunBefore(store, known.head.since))) return WHOLE;
  for (let page = 1; page <= known.head.page; page += 1)
    if (!isWhole(known.head, page, await pageAt(store.records, page))) return page;
  return null;
}

/** A page is full before the next one begins, and the head names no more than was written. */
function isWhole({ page: current, filled }: Head, page: number, found: Page | "damaged" | null): boolean {
  if (found === "damaged") return false;
  return (found?.entries.length ?? 0) >= (page === current ? filled : PAGE);
}

/** Pages and no head, or neither although the log speaks of them. Whoever entered meanwhile has left a head by now. */
async function isTakenAway(store: OrganisationStore): Promise<boolean> {
  if (!(await hasPages(store.records)) && !(await wasBegunBefore(store, ""))) return false;
  return (await headOf(store.records)).head === null;
}

async function wasBegunBefore(store: OrganisationStore, since: string): Promise<boolean> {
  const { entries } = await readLog(store);
  return entries.some(({ what, about }) => what === "register-begun" && about !== since);
}
