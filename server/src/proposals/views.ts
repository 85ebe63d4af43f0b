import type { AnswerOf, routes } from "@blaupause/api";
import type { Json } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import { readShelf, type Shelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import { nameOfOrganisation } from "../upgrades/views.ts";
import { boxOf } from "./box.ts";
import { ownVersions, takenIn } from "./decide.ts";
import type { Proposal } from "./proposal.ts";
import { sourceOf } from "./propose.ts";

type View = AnswerOf<(typeof routes)["listProposals"]>;
type Item = View["all"][number];

/** What one's organisation has proposed for a service, the newest first. */
export async function ownView(deps: Deps, staff: Staff, service: string): Promise<View> {
  const { box, template: made } = await sourceOf(deps, staff, service);
  const own = (await box.all()).filter(({ template }) => template === made.id);
  const shelf = await readShelf(deps);
  const items = own.map((one) => itemOf(shelf, one, one.id.slice(one.from.length + 1), ""));
  return { all: newestFirst(items), bases: await basesOf(shelf, own) };
}

/** What municipalities propose for one's template: what is open before what is decided. */
export async function receivedView(deps: Deps, staff: Staff, template: string): Promise<View> {
  await ownVersions(deps, staff, template);
  const received = (await boxOf(staff.town.store).all()).filter((one) => one.template === template);
  const shelf = await readShelf(deps);
  const items = received.map(async (one) =>
    itemOf(shelf, one, one.id, await nameOfOrganisation(deps, one.from)),
  );
  const sorted = newestFirst(await Promise.all(items));
  const isOpen = ({ state }: Item): number => (state === "open" ? 0 : 1);
  return {
    all: sorted.toSorted((left, right) => isOpen(left) - isOpen(right)),
    bases: await basesOf(shelf, received),
  };
}

const keyOf = ({ at, id }: Item): string => `${at} ${id}`;
const newestFirst = (items: readonly Item[]): Item[] =>
  items.toSorted((left, right) => (keyOf(left) > keyOf(right) ? -1 : 1));

function itemOf(shelf: Shelf, proposal: Proposal, id: string, from: string): Item {
  const { template, version, at, reason, state, answer, change } = proposal;
  return {
    id,
    from,
    version,
    at,
    reason,
    state,
    answer,
    change,
    taken: takenIn(proposal, shelf.versionsOf(template)),
  };
}

async function basesOf(shelf: Shelf, proposals: readonly Proposal[]): Promise<Record<string, Json>> {
  const bases: Record<string, Json> = {};
  for (const { template, version } of proposals)
    bases[version] ??= ((await shelf.templateAt(template, version))?.service ?? null) as unknown as Json;
  return bases;
}
