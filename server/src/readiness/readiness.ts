import { openService, type Service } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { templateOfCopy } from "../designer/againstTemplate.ts";
import { currentValues } from "../designer/values.ts";
import { nameIn } from "../people/nameIn.ts";
import { Refusal } from "../http/refusal.ts";
import { pageOf } from "../offering/pageOf.ts";
import { note } from "../people/log.ts";
import { namesOf } from "../people/workers.ts";
import type { Offering } from "../store/index.ts";
import type { Journeys } from "../upgrades/journeys.ts";
import { accountFor } from "./account.ts";
import { begunAt } from "./begun.ts";
import { computedCriteria } from "./computed.ts";
import { confirm, confirmationsOf, type Confirmation } from "./confirmations.ts";
import { askedOf, type Criterion } from "./criteria.ts";
import { keepHowFar } from "./kept.ts";
import { liveOf } from "./live.ts";
import { settleCriteria } from "./settled.ts";

/** „Startklar“: what is done, what is missing, and how long it took from taking the template over to going live. */
export async function readinessOf(deps: Deps, staff: Staff, id: string) {
  const { town } = staff;
  const content = await contentOf(deps, staff, id);
  const offering = (await town.store.offerings.list()).find(({ template }) => template.id === id);
  const values = await currentValues(staff, id);
  const criteria = [
    ...(await computedCriteria(deps, staff, content, values)),
    ...(await settleCriteria(deps, staff, content.service, content.template)),
    ...(await confirmedCriteria(deps, staff, content.service)),
  ];
  await keepHowFar(town.store, id, criteria, deps.clock());
  return {
    criteria: [...criteria],
    begunAt: await begunAt(town.store, id),
    liveAt: await liveAt(staff, offering),
    live: await liveOf(staff, offering),
    administrators: await namesOf(deps, staff, "admin"),
  };
}

async function contentOf(deps: Deps, { town }: Staff, id: string) {
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) throw new Refusal(404, "no-such-service");
  const { service, journeys } = copy.content as { readonly service: unknown; readonly journeys: Journeys };
  const opened = openService(service);
  if (!opened.ok) throw new Refusal(422, "not-a-service");
  const template = await templateOfCopy(deps, town, id, copy.origin);
  return { service: opened.service, journeys, template };
}

async function confirmedCriteria(deps: Deps, staff: Staff, service: Service): Promise<readonly Criterion[]> {
  const { id, about } = service;
  const said = await confirmationsOf(staff.town.store, id);
  const own = about.criteria ?? [];
  // What is to be confirmed stands beside it where the product knows it.
  const without = (await accountFor(staff.town, service)) === "missing" ? ["account"] : [];
  const facts: Readonly<Record<string, string>> = { directory: pageOf(deps, staff.town, id) };
  return [
    ...[...askedOf(service), ...without].map((one) =>
      byPerson(staff, one, null, facts[one] ?? null, said[one]),
    ),
    ...own.map(({ id: one, title, text }) =>
      byPerson(staff, `own-${one}`, title, text ?? null, said[`own-${one}`]),
    ),
  ];
}

const byPerson = (
  staff: Staff,
  id: string,
  title: string | null,
  text: string | null,
  said: Confirmation | undefined,
): Criterion => ({
  id,
  by: "person",
  state: said === undefined ? "open" : "done",
  about: [],
  after: null,
  title,
  text,
  confirmedBy: said === undefined ? null : nameIn(staff, said.by),
  confirmedAt: said?.at ?? null,
});

/** When it was on offer for the first time. */
async function liveAt({ town }: Staff, offering: Offering | undefined): Promise<string | null> {
  if (offering === undefined) return null;
  const history = await town.store.offerings.history(offering.service);
  const live = history.filter(({ state }) => state === "live").map(({ at }) => at);
  return live.toSorted()[0] ?? null;
}

/** A named person stands for what no program can see. */
export async function confirmCriterion(
  deps: Deps,
  staff: Staff,
  id: string,
  { criterion, isConfirmed }: { readonly criterion: string; readonly isConfirmed: boolean },
) {
  const { town, person } = staff;
  const { service, template } = await contentOf(deps, staff, id);
  const all = [
    ...(await settleCriteria(deps, staff, service, template)),
    ...(await confirmedCriteria(deps, staff, service)),
  ];
  const known = all.some((one) => one.id === criterion);
  if (!known) throw new Refusal(404, "no-such-criterion");
  const said = isConfirmed ? { by: person.id, at: deps.clock() } : null;
  if (!(await confirm(town.store, id, criterion, said))) throw new Refusal(409, "changed-meanwhile");
  await note(
    deps,
    town.store,
    person.id,
    isConfirmed ? "criterion-confirmed" : "criterion-withdrawn",
    `${id} ${criterion}`,
  );
  return readinessOf(deps, staff, id);
}
