import type { Deps } from "../deps.ts";
import { OPERATOR, writeLine } from "../people/log.ts";
import { wasRemoved } from "../people/wasRemoved.ts";
import { apart } from "../retention/apart.ts";
import { isBegun, KEPT, namingIt } from "./begun.ts";

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
  const { platform, organisation } = deps.store;
  const isNamed = namingIt(await platform.list(), id).length > 0;
  // Where its log does not say that it was taken away, nobody of ours has done so.
  if (isNamed || (await isBegun(deps, id)) || !(await wasRemoved(organisation(id)))) return keep(deps, id);
  await platform.remove(id, KEPT);
  deps.log({ level: "info", event: "organisation-removed", org: id });
  return 1;
}

async function keep(deps: Deps, id: string): Promise<0> {
  await writeLine(deps, deps.store.organisation(id), OPERATOR, "organisation-kept", id);
  await deps.store.platform.stay(id);
  deps.log({ level: "warn", event: "organisation-kept", org: id });
  return 0;
}
