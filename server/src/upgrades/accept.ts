import type { JsonObject } from "@blaupause/model";
import { diff, followed, inheriting, leavingOpen, type Choice } from "@blaupause/reuse";
import { readShelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Template } from "../offering/templates.ts";
import type { Town } from "../offering/loadOffering.ts";
import { withLine } from "../owed/withLine.ts";
import type { CopyContent } from "./bringCopy.ts";
import { bringOffering } from "./bringOffering.ts";
import { derivedUpgrades } from "./derived.ts";
import { localOf } from "./local.ts";
import { isReady, mergeInto, type Local, type Merged } from "./merge.ts";
import { openUpgrade, type OpenUpgrade } from "./open.ts";
import { forgetStanding } from "./standing.ts";

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
export async function accept(deps: Deps, town: Town, service: string, wish: Wish): Promise<void> {
  const { to, choices, by } = wish;
  const found = await foundUpgrade(deps, town, service);
  if (found.next.version !== to) throw new Refusal(409, "other-version");
  const merged = mergeInto(found.local, found.template, choices);
  if (!isReady(merged)) throw new Refusal(422, "not-ready");
  const bring = found.copy === undefined ? bringOffering : bringTemplate;
  const proof = { type: "came", service, version: to } as const;
  const line = { by, what: "upgrade-accepted", about: `${service} ${to}`, proof } as const;
  await withLine(deps, town.store, line, () => bring(deps, town, found, merged, wish));
  await forgetStanding(town.store, service);
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
}
