import { Refusal } from "../http/refusal.ts";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { loadProgram } from "../offering/loadOffering.ts";
import { tasksOf } from "./tasks.ts";
import { headView } from "./workingCopies.ts";

/** What an author starts from: what she works on, what is on offer, what she may take over. */
export async function libraryOf(deps: Deps, staff: Staff) {
  const { town } = staff;
  const [copies, offerings, tasks] = await Promise.all([
    town.store.workingCopies.list(),
    town.store.offerings.list(),
    tasksOf(staff),
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
    // Only what an organisation of this level may offer at all.
    templates: deps.templates
      .filter(({ service }) => service.about.levels.includes(town.profile.level))
      .map(({ id, version, service: { title, about } }) => ({ id, version, title, summary: about.summary })),
  };
}

export function templateOf(deps: Deps, id: string) {
  const found = deps.templates.find((one) => one.id === id);
  if (found === undefined) throw new Refusal(404, "no-such-template");
  const { version, service, journeys } = found;
  return { id, version, content: { service: service as never, journeys } };
}
