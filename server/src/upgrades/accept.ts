import type { JsonObject } from "@blaupause/model";
import { diff, followed, inheriting, leavingOpen, type Choice } from "@blaupause/reuse";
import { readShelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { offer } from "../offering/offer.ts";
import type { Template } from "../offering/templates.ts";
import type { Town } from "../offering/loadOffering.ts";
import { note } from "../people/log.ts";
import { bringCopy, type CopyContent } from "./bringCopy.ts";
import { derivedUpgrades } from "./derived.ts";
import { localOf } from "./local.ts";
import { isReady, mergeInto, type Local, type Merged } from "./merge.ts";
import { openUpgrade, type OpenUpgrade } from "./open.ts";
import { forgetStanding, saveTaken, standingOf } from "./standing.ts";

/** Everything a decision about a new version is made on. */
export interface Found extends OpenUpgrade {
  readonly local: Local;
  readonly template: Template;
}

export async function foundUpgrade(deps: Deps, town: Town, service: string): Promise<Found> {
  const [shelf, offering] = await Promise.all([readShelf(deps), town.store.offerings.get(service)]);
  const derived = (await derivedUpgrades(shelf, town)).find(({ open }) => open.offering.service === service);
  if (derived !== undefined) return { ...derived.open, local: derived.local, template: derived.template };
  const open = offering === null ? null : openUpgrade(shelf, offering);
  const local = open === null ? null : await localOf(shelf, town, open.offering);
  const template = open === null ? null : await shelf.templateAt(open.next.id, open.next.version);
  if (open === null || local === null || template === null) throw new Refusal(404, "no-new-version");
  return { ...open, local, template };
}

export interface Wish {
  readonly to: string;
  readonly choices: readonly Choice[];
  readonly by: string;
}

/** Takes a version over: live at once, with the working copy. Cases that are running stay on theirs. */
export async function accept(
  deps: Deps,
  town: Town,
  service: string,
  { to, choices, by }: Wish,
): Promise<void> {
  const found = await foundUpgrade(deps, town, service);
  if (found.next.version !== to) throw new Refusal(409, "other-version");
  const merged = mergeInto(found.local, found.template, choices);
  if (!isReady(merged)) throw new Refusal(422, "not-ready");
  if (found.copy !== undefined) return bringTemplate(deps, town, found, merged, { to, choices, by });
  const { offering, template } = found;
  const at = deps.clock();
  const standing = await standingOf(town.store, service, to);
  const copy = await town.store.workingCopies.load(offering.template.id);
  const details = { at, by, version: to, base: template.service, instead: offering.rev };
  await offer(deps.store, town.profile.id, service, merged.service, merged.values, details);
  if (copy !== null && standing?.standing !== "drafted")
    await bringCopy(deps, town, copy, found, merged, { to, choices, by, at });
  const from = offering.template.version;
  const before = { offering: offering.rev, copy: copy?.rev ?? null, origin: copy?.origin ?? null };
  await saveTaken(town.store, service, { from, to, at, by, ...before });
  await forgetStanding(town.store, service);
  await note(deps, town.store, by, "upgrade-accepted", `${service} ${to}`);
}

/** A template of one's own on the next version of its parent: edited, and published when somebody does. */
async function bringTemplate(
  deps: Deps,
  town: Town,
  { copy, local, template, next: parent }: Found,
  merged: Merged,
  { to, by }: Wish,
): Promise<void> {
  if (copy === undefined) throw new Refusal(404, "no-new-version");
  const { id, rev } = copy;
  const { policy = {} } = (copy.content as CopyContent).service;
  const { renamed } = diff(merged.ours, merged.service);
  const own = { ...merged.service, policy: followed(policy, renamed) };
  const service = leavingOpen(local.base.service, template.service, inheriting(template.service, own));
  const content = { service: service as unknown as JsonObject, journeys: merged.journeys };
  const { title } = service;
  const label = `${parent.title} ${to}`;
  const origin = { id: parent.id, version: to };
  const next = { id, rev, title, content, at: deps.clock(), by, label, origin };
  if (!(await town.store.workingCopies.save(next)).ok) throw new Refusal(409, "saved-by-another");
  await forgetStanding(town.store, id);
  await note(deps, town.store, by, "upgrade-accepted", `${id} ${to}`);
}
