import { templateAt, versionsOf } from "../catalogue/catalogue.ts";
import { Refusal } from "../http/refusal.ts";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { loadProgram, type Town } from "../offering/loadOffering.ts";
import type { Offering, Release, WorkingCopyHead } from "../store/index.ts";
import { templatesFor } from "./catalogueFor.ts";
import { tasksOf } from "./tasks.ts";
import { headView } from "./workingCopies.ts";

/** What an author starts from: what she works on, what is on offer, what she may take over. */
export async function libraryOf(deps: Deps, staff: Staff) {
  const { town } = staff;
  const [copies, offerings, asked, tasks, templates] = await Promise.all([
    town.store.workingCopies.list(),
    town.store.offerings.list(),
    town.store.releases.open(),
    tasksOf(deps, staff),
    templatesFor(deps, staff),
  ]);
  const offers = offerings.map(async (offering) => ({
    id: offering.service,
    template: offering.template.id,
    title: await titleOf(deps, town, offering),
    state: offering.state,
    version: offering.template.version,
    since: offering.at,
  }));
  return {
    tasks: [...tasks],
    copies: copies.map((copy) => ({
      ...headView(staff, copy),
      standing: standingOf(copy, offerings, asked),
    })),
    offers: await Promise.all(offers),
    templates,
  };
}

/** How far a working copy is on its way to the public. */
function standingOf(
  { id, at }: WorkingCopyHead,
  offerings: readonly Offering[],
  asked: readonly Release[],
): "draft" | "asked" | "live" | "changed" {
  if (asked.some(({ service }) => service === id)) return "asked";
  const live = offerings.find(({ template, state }) => template.id === id && state === "live");
  if (live === undefined) return "draft";
  return at > live.at ? "changed" : "live";
}

/** What is not on offer here is called as its template calls it. */
async function titleOf(deps: Deps, town: Town, { service, program, template }: Offering): Promise<string> {
  if (program !== null) return (await loadProgram(town, program)).service.title;
  return (await templateAt(deps, template.id, template.version))?.service.title ?? service;
}

/** The newest version of a template. */
export async function templateOf(deps: Deps, id: string) {
  const newest = (await versionsOf(deps, id)).at(-1);
  const found = newest === undefined ? null : await templateAt(deps, id, newest.version);
  if (found === null) throw new Refusal(404, "no-such-template");
  const { version, service, journeys } = found;
  return { id, version, content: { service: service as never, journeys } };
}
