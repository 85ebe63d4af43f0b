import type { Staff } from "../api/session.ts";
import { publish, templateAt } from "../catalogue/catalogue.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { withdrawDecline } from "../offering/declined.ts";
import { offer } from "../offering/offer.ts";
import { beside } from "../auth/afterAnswer.ts";
import type { Release } from "../store/index.ts";
import type { Journeys } from "../upgrades/journeys.ts";
import { tellAdopters } from "../upgrades/tell.ts";
import { forgetStanding, standingOf } from "../upgrades/standing.ts";
import { takenByRelease } from "../upgrades/undo.ts";
import { templateOfCopy } from "./againstTemplate.ts";
import { contentOf, serviceIn, type Content } from "./releaseContent.ts";

/** A service that came from a template keeps the address people know it by. */
export const offeringOf = async ({ store }: Staff["town"], service: string) =>
  (await store.offerings.list()).find(({ template }) => template.id === service);

/** Puts an approved release on offer, or on the shelf for everybody. */
export async function goLive(deps: Deps, staff: Staff, release: Release, at: string): Promise<void> {
  const { town, person } = staff;
  const content = contentOf(release);
  if (content.publish !== undefined) return publishRelease(deps, staff, release, content.publish, at);
  const service = serviceIn(content);
  const template = await measuredBy(deps, town, release, content);
  // What is made from a template under a name of its own is offered as one's own.
  const own = template?.id === service.id ? template : null;
  const version = own?.version ?? `${release.number}.0.0`;
  const details = { at, by: person.id, version, base: own?.service };
  const before = await offeringOf(town, release.service);
  const slug = before?.service ?? release.service;
  // What goes with it is written first: a server that dies in between leaves nothing on offer without it.
  await withdrawDecline(town.store, service.id);
  if (own !== null) await takenByRelease(town, before, { to: version, at, by: person.id });
  await offer(deps.store, town.profile.id, slug, service, content.values, details);
  // What was decided about a later version stands.
  if ((await standingOf(town.store, slug, version)) !== null) await forgetStanding(town.store, slug);
}

/** The template a release was measured by when it was asked for, whatever has been published since. */
export async function measuredBy(deps: Deps, town: Staff["town"], { service }: Release, { made }: Content) {
  if (made !== undefined) return made === null ? null : templateAt(deps, made.id, made.version);
  const copy = await town.store.workingCopies.load(service);
  return templateOfCopy(deps, town, service, copy?.origin ?? null);
}

async function publishRelease(deps: Deps, { town }: Staff, release: Release, version: string, at: string) {
  const content = contentOf(release);
  const from = content.from === undefined ? {} : { from: content.from };
  const head = { id: release.service, version, publisher: town.profile.id, why: release.note, at, ...from };
  const journeys = content.journeys as Journeys;
  const done = await publish(deps, head, { service: serviceIn(content), journeys });
  if (!done) throw new Refusal(409, "version-taken");
  // Nobody who approves waits until the last of many is told; the start page says it anyway.
  beside(deps, "version-mails", () => tellAdopters(deps, release.service, version));
}
