import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import { compile } from "@blaupause/engine/compile";
import type { Adaptation, Json, JsonObject, Service } from "@blaupause/model";
import { adapt } from "@blaupause/reuse";
import type { Staff } from "../api/session.ts";
import { templateAt, versionsOf } from "../catalogue/catalogue.ts";
import { derivedFrom } from "../catalogue/chain.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { withLine } from "../owed/withLine.ts";
import { note } from "../people/log.ts";
import { namesOf } from "../people/workers.ts";
import type { Offering, Release } from "../store/index.ts";
import { templateOfCopy } from "./againstTemplate.ts";
import { valuesOf } from "../offering/loadOffering.ts";
import { pageOf } from "../offering/pageOf.ts";
import { goLive, measuredBy, offeringOf } from "./goLive.ts";
import { errorsIn, fittedValues } from "./mayBeReleased.ts";
import { mustHold, mustStillHold } from "./mustHold.ts";
import { contentOf, hashOf, serviceIn, type Content } from "./releaseContent.ts";
import { currentValues, mayOffer, otherValuesSince } from "./values.ts";
import { versionToPublish } from "./versionToPublish.ts";
import { mustBeSettled } from "../readiness/settled.ts";
import { nameIn } from "../people/nameIn.ts";

type View = AnswerOf<(typeof routes)["listReleases"]>;
type Wish = BodyOf<(typeof routes)["requestRelease"]>;
type Verdict = BodyOf<(typeof routes)["decideRelease"]>;

/** Asks for a release of what is saved now. Mistakes stand in the way; warnings and tips do not. */
export async function requestRelease(deps: Deps, staff: Staff, id: string, wish: Wish): Promise<View> {
  const { town, person } = staff;
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) throw new Refusal(404, "no-such-service");
  if (copy.rev !== wish.rev) throw new Refusal(409, "saved-by-another");
  const { journeys } = copy.content as Content;
  const service = serviceIn(copy.content as Content);
  const errors = errorsIn(service);
  if (errors.length > 0) throw new Refusal(422, "has-errors", { problems: errors.slice(0, 20) });
  const publish = wish.as === "template" ? await versionToPublish(deps, staff, id, wish.note) : undefined;
  if (publish === undefined && !service.about.levels.includes(town.profile.level))
    throw new Refusal(422, "other-level");
  const from = await derivedFrom(deps, town.profile.id, id, copy.origin);
  const template = await templateOfCopy(deps, town, service.id, copy.origin);
  await mustHold(deps, service, from, template, publish !== undefined);
  if (publish === undefined) await mustBeSettled(deps, staff, service, template);
  const values =
    publish === undefined ? valuesFor(service, wish.values ?? (await currentValues(staff, id))) : {};
  const made = template === null ? null : { id: template.id, version: template.version };
  const json = service as unknown as Json;
  const published = publish === undefined || from === null ? {} : { from };
  const content = { service: json, journeys, values, publish, made, ...published };
  await town.store.releases.request({
    service: id,
    hash: hashOf(content),
    note: wish.note,
    requestedBy: person.id,
    requestedAt: deps.clock(),
    content,
  });
  await note(deps, town.store, person.id, "release-requested", inSpiteOf(id, wish.despite));
  return releasesOf(deps, staff, id);
}

const inSpiteOf = (id: string, despite: readonly string[] = []): string => [id, ...despite].join(" ");

/** A service runs only with every value it needs, and with none that does not fit. */
function valuesFor(service: Service, given: JsonObject): JsonObject {
  const { values, open } = fittedValues(service, given);
  if (open.length > 0) throw new Refusal(422, "values-missing", { settings: open });
  return values;
}

/** Four eyes on a hash: what is approved is what was asked for, and what the working copy still is. */
export async function decideRelease(
  deps: Deps,
  staff: Staff,
  id: string,
  number: number,
  { hash: seen, verdict, reason, despite }: Verdict,
): Promise<View> {
  const { town, person } = staff;
  const found = (await town.store.releases.list(id)).find((one) => one.number === number);
  if (found === undefined) throw new Refusal(404, "no-such-release");
  if (found.requestedBy === person.id) throw new Refusal(403, "own-release");
  if (found.hash !== seen) throw new Refusal(409, "other-hash");
  if (verdict === "approved" && (await isOutdated(staff, found))) throw new Refusal(409, "changed-since");
  if (verdict === "refused" && (reason ?? "").trim() === "") throw new Refusal(422, "reason-missing");
  if (verdict === "approved") await mustGoLive(deps, staff, found);
  const at = deps.clock();
  const decided = { service: id, number, state: verdict, by: person.id, at, reason } as const;
  const proof = { type: "decided", service: id, number, state: verdict } as const;
  const line = { by: person.id, what: `release-${verdict}`, about: inSpiteOf(id, despite), proof } as const;
  await withLine(deps, town.store, line, async () => {
    const isNew = await town.store.releases.decide(decided);
    // Approved, but the server died before it was on offer: saying yes once more finishes it.
    if (!isNew && !(await isUnfinished(deps, staff, found, verdict)))
      throw new Refusal(409, "already-decided");
    if (verdict === "approved") await goLive(deps, staff, found, at);
  });
  return releasesOf(deps, staff, id);
}

/** Once more before it takes effect: what was confirmed may have been taken back since. */
async function mustGoLive(deps: Deps, staff: Staff, release: Release): Promise<void> {
  await mustStillHold(deps, staff, release);
  const content = contentOf(release);
  if (content.publish !== undefined) return;
  const template = await measuredBy(deps, staff.town, release, content);
  await mustBeSettled(deps, staff, serviceIn(content), template);
}

/** Is this the version approved last, and has it not come into effect? */
async function isUnfinished(deps: Deps, staff: Staff, release: Release, verdict: string): Promise<boolean> {
  const all = await staff.town.store.releases.list(release.service);
  const last = all.find(({ state }) => state === "approved");
  if (verdict !== "approved" || last?.number !== release.number) return false;
  const { publish, values } = contentOf(release);
  if (publish !== undefined)
    return !(await versionsOf(deps, release.service)).some(({ version }) => version === publish);
  const offering = await offeringOf(staff.town, release.service);
  return offering?.program !== compile(serviceIn(contentOf(release)), values).program.hash;
}

/** Has the working copy been changed since, or what the municipality says of itself? */
async function isOutdated(staff: Staff, release: Release): Promise<boolean> {
  const copy = await staff.town.store.workingCopies.load(release.service);
  // Deleted since: nobody wants it any more.
  if (copy === null) return true;
  const asked = contentOf(release);
  const { service, journeys } = copy.content as Content;
  if (hashOf({ ...asked, service, journeys }) !== hashOf(asked)) return true;
  if (asked.publish !== undefined) return false;
  return otherValuesSince(staff, serviceIn(asked), { at: release.requestedAt, values: asked.values });
}

export async function releasesOf(deps: Deps, staff: Staff, id: string): Promise<View> {
  const all = await staff.town.store.releases.list(id);
  const serviceOf = (state: Release["state"]): Json => {
    const found = all.find((one) => one.state === state);
    return found === undefined ? null : contentOf(found).service;
  };
  const offering = await offeringOf(staff.town, id);
  const asked = all.find(({ state }) => state === "requested");
  return {
    releases: await viewsOf(staff, all),
    values: {
      live: offering == null || offering.program === null ? null : valuesOf(offering),
      requested: asked === undefined ? null : contentOf(asked).values,
    },
    approved:
      (await serviceOnOffer(deps, offering)) ?? serviceOf("approved") ?? (await publishedLast(deps, id)),
    requested: serviceOf("requested"),
    online:
      offering == null || offering.state !== "live"
        ? null
        : { url: pageOf(deps, staff.town, offering.service), since: offering.at },
    approvers: await namesOf(deps, staff, "approver", staff.person.id),
    mayOffer: await mayOffer(staff, id),
  };
}

/** The version of a template that everybody has now: what is asked for is compared with it. */
async function publishedLast(deps: Deps, id: string): Promise<Json> {
  const newest = (await versionsOf(deps, id)).at(-1);
  const found = newest === undefined ? null : await templateAt(deps, id, newest.version);
  return found === null ? null : (found.service as unknown as Json);
}

/** What the public has: released here, taken over since as a next version, or set up without a release. */
async function serviceOnOffer(deps: Deps, offering: Offering | undefined): Promise<Json> {
  if (offering == null || offering.state !== "live" || offering.adaptation === null) return null;
  const { template, adaptation } = offering;
  const base = await templateAt(deps, template.id, template.version);
  const made = base === null ? null : adapt(base.service, adaptation as unknown as Adaptation);
  return made?.ok === true ? (made.service as unknown as Json) : null;
}

export const openReleases = async (staff: Staff) => ({
  releases: await viewsOf(staff, await staff.town.store.releases.open()),
});
/** Releases of one service as people see them, the newest first. */
export const releaseViews = async (staff: Staff, id: string) =>
  viewsOf(staff, await staff.town.store.releases.list(id));
const viewsOf = (staff: Staff, all: readonly Release[]) =>
  Promise.all(all.map((release) => viewOf(staff, release)));

async function viewOf(staff: Staff, release: Release): Promise<View["releases"][number]> {
  const { content: _content, requestedBy, decidedBy, ...rest } = release;
  const isOpen = release.state === "requested";
  const asked = contentOf(release);
  const { title } = asked.service as unknown as Service;
  return {
    ...rest,
    title,
    publish: asked.publish ?? null,
    requestedBy: nameIn(staff, requestedBy),
    decidedBy: decidedBy === null ? null : nameIn(staff, decidedBy),
    mayDecide: isOpen && staff.person.roles.includes("approver") && requestedBy !== staff.person.id,
    isOutdated: isOpen && (await isOutdated(staff, release)),
  };
}
