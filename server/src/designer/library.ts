import { newestVersions, templateAt, versionsOf, type Published } from "../catalogue/catalogue.ts";
import type { Template } from "../offering/templates.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import { Refusal } from "../http/refusal.ts";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { loadProgram } from "../offering/loadOffering.ts";
import { declinedView } from "./decline.ts";
import { tasksOf } from "./tasks.ts";
import { headView } from "./workingCopies.ts";

/** What an author starts from: what she works on, what is on offer, what she may take over. */
export async function libraryOf(deps: Deps, staff: Staff) {
  const { town } = staff;
  const [copies, offerings, tasks, templates] = await Promise.all([
    town.store.workingCopies.list(),
    town.store.offerings.list(),
    tasksOf(staff),
    templatesFor(deps, staff),
  ]);
  const offers = offerings.map(async ({ service, state, program, template, at }) => ({
    id: service,
    title: program === null ? service : (await loadProgram(town, program)).service.title,
    state,
    version: template.version,
    since: at,
  }));
  return {
    tasks: [...tasks],
    copies: copies.map((copy) => headView(staff, copy)),
    offers: await Promise.all(offers),
    templates,
  };
}

/** Only what an organisation of this level may offer at all, and what it publishes itself; the newest version of each. */
async function templatesFor(deps: Deps, staff: Staff) {
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

/** The newest version of a template. */
export async function templateOf(deps: Deps, id: string) {
  const newest = (await versionsOf(deps, id)).at(-1);
  const found = newest === undefined ? null : await templateAt(deps, id, newest.version);
  if (found === null) throw new Refusal(404, "no-such-template");
  const { version, service, journeys } = found;
  return { id, version, content: { service: service as never, journeys } };
}
