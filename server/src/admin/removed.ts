import { wasRemoved } from "../people/wasRemoved.ts";
import type { Store } from "../store/index.ts";

/**
 * Organisations of which only the log is left, and whose log says so: whoever takes the row of one away
 * without our key cannot write that. Their cases would be missed, so there must be none.
 */
export async function removedAmong(store: Store, missing: readonly string[]): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const org of missing) if (await saysSo(store, org)) removed.push(org);
  return removed;
}

/** Whose data lie here without an organisation of that name. */
export async function missingIn(store: Store): Promise<readonly string[]> {
  // First: an organisation that is made meanwhile has its row before its data.
  const owners = await store.platform.owners();
  const known = new Set(await knownIn(store));
  return owners.filter((org) => !known.has(org));
}

/** Those that are there, and those that are being taken away. */
export const knownIn = async ({ platform }: Store): Promise<readonly string[]> =>
  [...(await platform.list()), ...(await platform.leaving())].map(({ id }) => id);

async function saysSo(store: Store, org: string): Promise<boolean> {
  const own = store.organisation(org);
  return (await own.cases.ids({ cursor: null, limit: 1 })).ids.length === 0 && wasRemoved(own);
}
