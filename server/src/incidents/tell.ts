import type { Organisation } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import type { Town } from "../offering/loadOffering.ts";
import { isDue } from "./isDue.ts";
import { mailFor } from "./mail.ts";
import { recipientsIn } from "./recipients.ts";
import { sendOrNot } from "./send.ts";
import { standingIn, standsAnything, type Standing } from "./standing.ts";
import { tellOfLog } from "./tellOfLog.ts";
import { claim, foundTold, isClaimed, keep, type Found, type Told } from "./told.ts";

/**
 * Writes to those who mend, wherever cases stand still or a log is not whole and they do not know it yet. Any number of
 * processes may.
 */
export async function tellOfIncidents(deps: Deps): Promise<void> {
  for (const { id, profile } of await deps.store.platform.list()) {
    if (deps.isStopping?.() === true) return;
    // A draft that is tried out writes to nobody.
    if ((profile as Organisation).rehearsal === true) continue;
    const town = { profile: profile as Organisation, store: deps.store.organisation(id) };
    const unseen = (event: string) => (error: unknown) =>
      deps.log({ level: "error", event, org: id, code: error instanceof Error ? error.name : "unknown" });
    await tellIn(deps, town).catch(unseen("incidents-not-seen"));
    await tellOfLog(deps, town).catch(unseen("log-not-seen"));
  }
}

async function tellIn(deps: Deps, town: Town): Promise<void> {
  if (!(await standsAnything(town.store))) return;
  const now = deps.clock();
  const found = await foundTold(town.store);
  if (isClaimed(found, now)) return;
  const standing = await standingIn(town.store);
  if (!isDue(standing, found.last, now) || !(await claim(town.store, found, now))) return;
  const told = await tell(deps, town, standing, found);
  await keep(town.store, found, told);
  noteOutcome(deps, town, told);
}

async function tell(deps: Deps, town: Town, standing: Standing, { last }: Found): Promise<Told> {
  const at = deps.clock();
  const recipients = await recipientsIn(town, at);
  // The one before is what a process that died and the one after it have in common.
  const id = `${town.profile.id}.${last === null ? 0 : Date.parse(last.at)}`;
  const sent = await sendOrNot(deps, town.store, recipients, id, () =>
    mailFor(deps, town, standing, recipients.as),
  );
  return { at, count: standing.count, newest: standing.since.at(-1) ?? last?.newest ?? "", ...sent };
}

function noteOutcome({ log, watch }: Deps, { profile }: Town, { fault, count, names }: Told): void {
  watch?.told(fault ?? "told");
  const told = { org: profile.id, count, people: fault === null ? names.length : 0 };
  if (fault === null) log({ level: "info", event: "incidents-told", ...told });
  else log({ level: "warn", event: "incidents-not-told", ...told, code: fault });
}
