import type { Deps } from "../deps.ts";
import { OPERATOR, writeLine } from "../people/log.ts";
import { wasRemoved } from "../people/wasRemoved.ts";
import { apart } from "../retention/apart.ts";
import { isBegun, KEPT } from "./begun.ts";

/** Longer than a request, or the mail it waits for, is under way. */
const GRACE_MS = 600_000;

/** Organisations that were taken away go with what lies in them; where somebody was faster, they stay. How many went. */
export async function removeLeft(deps: Deps): Promise<number> {
  const now = Date.parse(deps.clock());
  let removed = 0;
  for (const { id, since } of await deps.store.platform.leaving()) {
    if (deps.isStopping?.() === true) break;
    if (Date.parse(since) + GRACE_MS > now) continue;
    removed += (await apart(deps, `remove ${id}`, () => removeOne(deps, id))) ?? 0;
  }
  return removed;
}

async function removeOne(deps: Deps, id: string): Promise<number> {
  const store = deps.store.organisation(id);
  const isKept = await isBegun(deps, id);
  if (isKept) await deps.store.platform.stay(id);
  // Whoever took it away may have died before she wrote it down.
  if (isKept) await writeLine(deps, store, OPERATOR, "organisation-kept", id);
  else if (!(await wasRemoved(store))) await writeLine(deps, store, OPERATOR, "organisation-removed", id);
  if (!isKept) await deps.store.platform.remove(id, KEPT);
  deps.log({ level: "info", event: isKept ? "organisation-kept" : "organisation-removed", org: id });
  return isKept ? 0 : 1;
}
