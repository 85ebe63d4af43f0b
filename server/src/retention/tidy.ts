import type { Deps } from "../deps.ts";
import { takeDueUpgrades } from "../upgrades/due.ts";
import { endTrials } from "./endTrials.ts";
import { apart } from "./apart.ts";
import { eraseOverdue } from "./retain.ts";

/**
 * Closed cases go by their service's retention, trials after thirty days; versions chosen for today are taken over;
 * unsent forms, sessions and links go when their time is over. One that fails holds no other up.
 */
export async function tidy(deps: Deps): Promise<void> {
  await apart(deps, "erase-overdue", () => eraseOverdue(deps));
  await apart(deps, "end-trials", () => endTrials(deps));
  await apart(deps, "take-upgrades", () => takeDueUpgrades(deps));
  await apart(deps, "expire", () => expire(deps));
}

async function expire(deps: Deps): Promise<void> {
  for (const { id } of await deps.store.platform.list())
    await apart(deps, `expire ${id}`, () => expireIn(deps, id));
}

async function expireIn({ store, clock, log }: Deps, id: string): Promise<void> {
  const expired = await store.organisation(id).drafts.expire(clock());
  if (expired > 0) log({ level: "info", event: "drafts-expired", org: id, count: expired });
  await store.organisation(id).records.expire(clock());
}
