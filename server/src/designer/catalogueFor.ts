import { newestVersions, templateAt, type Published } from "../catalogue/catalogue.ts";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import type { Template } from "../offering/templates.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import { declinedView } from "./decline.ts";

/** Only what an organisation of this level may offer at all, and what it publishes itself; the newest version of each. */
export async function templatesFor(deps: Deps, staff: Staff) {
  const { profile } = staff.town;
  const heads = await newestVersions(deps);
  const found = await Promise.all(
    heads.map(async (head) => {
      const template = await templateAt(deps, head.id, head.version);
      const isOurs = head.publisher === profile.id;
      const isFor = template?.service.about.levels.includes(profile.level) === true;
      return template !== null && (isOurs || isFor)
        ? [await templateView(deps, staff, head, template, { isOurs, isFor })]
        : [];
    }),
  );
  return found.flat();
}

async function templateView(
  deps: Deps,
  staff: Staff,
  head: Published,
  { service }: Template,
  { isOurs, isFor }: { readonly isOurs: boolean; readonly isFor: boolean },
) {
  const { title, about } = service;
  const { summary, leika = [], audience = [] } = about;
  const live = (await deps.store.platform.offeringsOf(head.id)).filter(({ state }) => state === "live");
  const isOffered = live.some(({ org }) => org === staff.town.profile.id);
  return {
    id: head.id,
    version: head.version,
    title,
    summary,
    isOurs,
    publisher: await nameOfOrganisation(deps, head.publisher),
    leika: [...leika],
    audience: [...audience],
    usedBy: live.length,
    mayDecline: isFor && !isOffered,
    declined: isOffered ? null : await declinedView(staff, head.id),
  };
}
