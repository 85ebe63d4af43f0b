import { newestVersions, templateAt, versionsOf, type Published } from "../catalogue/catalogue.ts";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import type { Organisation } from "@blaupause/model";
import { isDissolved } from "../organisations/dissolved.ts";
import { isTrial } from "./trial.ts";
import type { Template } from "../offering/templates.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import { pictureOf } from "./picture.ts";
import { declinedView } from "./decline.ts";

/**
 * What an organisation of this level may offer, and what it publishes itself; the newest version of each. Whoever
 * publishes sees everything: she may make a template of her own from it.
 */
export async function templatesFor(deps: Deps, staff: Staff) {
  const { town, person } = staff;
  const { profile } = town;
  const isPublisher = person.roles.includes("publisher");
  const heads = await newestVersions(deps);
  const gone = await dissolvedIn(deps);
  const found = await Promise.all(
    heads.map(async (head) => {
      const template = await templateAt(deps, head.id, head.version);
      const isOurs = head.publisher === profile.id;
      const isFor = template?.service.about.levels.includes(profile.level) === true;
      return template !== null && (isOurs || isFor || isPublisher)
        ? [await templateView(deps, staff, head, template, { isOurs, isFor, gone })]
        : [];
    }),
  );
  return found.flat();
}

type Ids = ReadonlySet<string>;
const dissolvedIn = async (deps: Deps): Promise<Ids> =>
  new Set(
    (await deps.store.platform.list())
      .filter(({ profile }) => isDissolved(deps, profile as Organisation))
      .map(({ id }) => id),
  );

/** So many are named; the others are counted. */
const NAMED = 4;

async function templateView(
  deps: Deps,
  staff: Staff,
  head: Published,
  { service }: Template,
  { isOurs, isFor, gone }: { readonly isOurs: boolean; readonly isFor: boolean; readonly gone: Ids },
) {
  const { title, about } = service;
  const { summary, leika = [], audience = [], levels } = about;
  const all = await deps.store.platform.offeringsOf(head.id);
  const live = all.filter((one) => one.state === "live" && !isTrial(one) && !gone.has(one.org));
  const isOffered = live.some(({ org }) => org === staff.town.profile.id);
  return {
    id: head.id,
    version: head.version,
    title,
    summary,
    isOurs,
    mayOffer: isFor,
    publisher: await nameOfOrganisation(deps, head.publisher),
    from: await parentView(deps, head),
    picture: pictureOf(service).map((page) => [...page]),
    leika: [...leika],
    audience: [...audience],
    levels: [...levels],
    usedBy: live.length,
    users: await Promise.all(live.slice(0, NAMED).map(({ org }) => nameOfOrganisation(deps, org))),
    mayDecline: isFor && !isOffered,
    declined: isOffered ? null : await declinedView(staff, head.id),
  };
}

async function parentView(deps: Deps, { from }: Published) {
  const parent =
    from === undefined
      ? undefined
      : (await versionsOf(deps, from.id)).find(({ version }) => version === from.version);
  if (parent === undefined) return null;
  return { title: parent.title, publisher: await nameOfOrganisation(deps, parent.publisher) };
}
