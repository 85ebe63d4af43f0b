import type { AnswerOf, routes } from "@blaupause/api";
import { changesBetween } from "@blaupause/reuse";
import { isOpen } from "@blaupause/reuse";
import type { Json, Organisation, Service } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import type { Staff } from "../api/session.ts";
import { loadProgram } from "../offering/loadOffering.ts";
import type { Found } from "./accept.ts";
import type { Consequences } from "./consequences.ts";
import type { Played } from "./journeys.ts";
import type { Merged } from "./merge.ts";
import { openUpgrades, type OpenUpgrade } from "./open.ts";
import { olderRunning, runningCases } from "./running.ts";
import { standingOf, takenOf } from "./standing.ts";
import { mayUndo } from "./undo.ts";

type Upgrades = AnswerOf<(typeof routes)["listUpgrades"]>;
/** What is answered once it is computed. */
export type ComputedView = Extract<AnswerOf<(typeof routes)["computeForAll"]>, { type: "done" }>;
export type SpreadView = Extract<AnswerOf<(typeof routes)["readSpread"]>, { type: "done" }>;

type Proposal = AnswerOf<(typeof routes)["proposeUpgrade"]>;

/** New versions that wait, and what was taken over. */
export async function upgradesView(deps: Deps, staff: Staff): Promise<Upgrades> {
  const open = await openUpgrades(deps, staff.town);
  return {
    upgrades: await Promise.all(open.map((one) => upgradeView(deps, staff, one))),
    taken: await takenViews(staff),
  };
}

async function upgradeView(deps: Deps, { town }: Staff, { offering, next, copy }: OpenUpgrade) {
  const standing = await standingOf(town.store, offering.service, next.version);
  const title =
    offering.program === null ? copy?.title : (await loadProgram(town, offering.program)).service.title;
  return {
    service: offering.service,
    template: offering.template.id,
    title: title ?? offering.service,
    from: offering.template.version,
    to: next.version,
    publisher: await nameOfOrganisation(deps, next.publisher),
    isTemplate: copy !== undefined,
    why: next.why,
    at: next.at,
    standing: standing?.standing ?? "open",
    on: standing?.on ?? null,
    reason: standing?.reason ?? null,
  } as const;
}

export async function nameOfOrganisation({ store }: Deps, id: string): Promise<string> {
  const found = await store.platform.get(id);
  return (found?.profile as Organisation | undefined)?.name ?? id;
}

async function takenViews({ town }: Staff): Promise<Upgrades["taken"]> {
  const offerings = await town.store.offerings.list();
  const all = await Promise.all(
    offerings.map(async ({ service, program, rev }) => {
      const taken = await takenOf(town.store, service);
      // Begun, and the server died before it was on offer: it is still open.
      if (taken === null || rev === taken.offering) return [];
      const { from, to, at } = taken;
      const title = program === null ? service : (await loadProgram(town, program)).service.title;
      const older = await olderRunning(town, service, program);
      return [{ service, title, from, to, at, mayUndo: await mayUndo(town, service, taken), older }];
    }),
  );
  return all.flat();
}

/** Everything somebody has to see before deciding. */
export async function proposalView(
  deps: Deps,
  staff: Staff,
  found: Found,
  merged: Merged,
): Promise<Proposal> {
  const { local, template } = found;
  return {
    upgrade: await upgradeView(deps, staff, found),
    conflicts: merged.conflicts.map(conflictView),
    todo: [...merged.todo],
    dropped: [...merged.dropped],
    errors: merged.errors,
    before: countOf(merged.before),
    after: countOf(merged.after),
    broken: [...merged.after.red],
    running: await runningCases(staff.town, found.offering.service),
    local: localChanges(template.service, merged.service),
    theirs: json(template.service),
    base: json(local.base.service),
    ours: json(merged.ours),
    merged: json(merged.service),
    mayDecide: staff.person.roles.includes("approver"),
  };
}

const json = (service: Service): Json => service as unknown as Json;
const countOf = ({ green, of }: Played) => ({ green, of });
type Conflict = Merged["conflicts"][number];
function conflictView({ params: _params, takes, places, ...rest }: Conflict): Proposal["conflicts"][number] {
  return { ...rest, takes: [...takes], ...(places === undefined ? {} : { places: [...places] }) };
}

/**
 * Topmost places that are the municipality's own in the service as it will be, by the addresses there; and what it
 * took away, by the template's.
 */
function localChanges(next: Service, merged: Service): string[] {
  return [...new Set(changesBetween(next, merged).map(({ address }) => address))];
}

export const computedView = ({ version, distinct, all }: Consequences): ComputedView => ({
  type: "done",
  version,
  distinct,
  all: all.map(({ town: { profile }, template, from, merged, todo }) => ({
    organisation: profile.id,
    name: profile.name,
    template,
    from,
    conflicts: merged.conflicts.filter(isOpen).map(conflictView),
    todo,
    errors: merged.errors,
    before: countOf(merged.before),
    after: countOf(merged.after),
  })),
});
