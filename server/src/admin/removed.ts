import { readLog } from "../people/readLog.ts";
import type { Store } from "../store/index.ts";

/**
 * Organisations of which only the log is left, and whose log says so at its end: whoever takes the row of one away
 * without our key cannot write that. Their cases would be missed, so there must be none.
 */
export async function removedAmong(store: Store, missing: readonly string[]): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const org of missing) if (await saysSo(store, org)) removed.push(org);
  return removed;
}

/** Whose data lie here without an organisation of that name. */
export async function missingIn({ platform }: Store): Promise<readonly string[]> {
  // First: an organisation that is made meanwhile has its row before its data.
  const owners = await platform.owners();
  const there = new Set((await platform.list()).map(({ id }) => id));
  return owners.filter((org) => !there.has(org));
}

async function saysSo(store: Store, org: string): Promise<boolean> {
  const own = store.organisation(org);
  if ((await own.cases.ids({ cursor: null, limit: 1 })).ids.length > 0) return false;
  const { entries, firstBad } = await readLog(own);
  return firstBad === null && entries.at(-1)?.what === "organisation-removed";
}
