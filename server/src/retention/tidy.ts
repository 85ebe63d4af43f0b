import type { Deps } from "../deps.ts";
import { asJob } from "../jobs/asJob.ts";
import { removeLeft } from "../organisations/removeLeft.ts";
import { takeDueUpgrades } from "../upgrades/due.ts";
import { endTrials } from "./endTrials.ts";
import { apart } from "./apart.ts";
import { eraseOverdue } from "./retain.ts";

/**
 * Closed cases go by their service's retention, trials after thirty days; organisations that were taken away go with
 * what lies in them; versions chosen for today are taken over;
 * unsent forms, sessions, links and mails to staff go when their time is over. One that fails holds no other up, and the operator's page
 * says so.
 */
export async function tidy(deps: Deps): Promise<void> {
  await asJob(deps, "erase-overdue", eraseOverdue);
  await asJob(deps, "end-trials", endTrials);
  await asJob(deps, "remove-organisations", removeLeft);
  await asJob(deps, "take-upgrades", takeDueUpgrades);
  await asJob(deps, "expire", expire);
}

async function expire(deps: Deps): Promise<void> {
  for (const { id } of await deps.store.platform.list()) {
    if (deps.isStopping?.() === true) return;
    await apart(deps, `expire ${id}`, () => expireIn(deps, id));
  }
}

/** Mails to staff: they are of no use after a month, and bear names and addresses. */
const monthBefore = (now: string): string => new Date(Date.parse(now) - 30 * 86_400_000).toISOString();

async function expireIn({ store, clock, log }: Deps, id: string): Promise<void> {
  const expired = await store.organisation(id).drafts.expire(clock());
  if (expired > 0) log({ level: "info", event: "drafts-expired", org: id, count: expired });
  await store.organisation(id).records.expire(clock());
  await store.organisation(id).mails.expire(monthBefore(clock()));
}
