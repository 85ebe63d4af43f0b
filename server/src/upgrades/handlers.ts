import type { BodyOf, routes } from "@blaupause/api";
import { openService, type JsonObject } from "@blaupause/model";
import { isOpen } from "@blaupause/reuse";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import { versionsOf } from "../catalogue/catalogue.ts";
import { exportPackage, importPackage } from "../catalogue/exchange.ts";
import { dayIn } from "../api/day.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import { accept, foundUpgrade } from "./accept.ts";
import { consequencesOf } from "./consequences.ts";
import type { Journeys } from "./journeys.ts";
import { mergeInto } from "./merge.ts";
import { spreadOf } from "./spread.ts";
import { saveStanding } from "./standing.ts";
import { undoUpgrade } from "./undo.ts";
import { computedView, proposalView, upgradesView } from "./views.ts";

type Accept = BodyOf<(typeof routes)["acceptUpgrade"]>;
type Refuse = BodyOf<(typeof routes)["refuseUpgrade"]>;

async function proposeUpgrade(deps: Deps, staff: Staff, service: string, choices: Accept["choices"]) {
  const found = await foundUpgrade(deps, staff.town, service);
  return proposalView(deps, staff, found, mergeInto(found.local, found.template, choices));
}

async function acceptUpgrade(deps: Deps, staff: Staff, service: string, { to, choices, on }: Accept) {
  const { town, person } = staff;
  if (on === null || on <= dayIn(town, deps.clock()))
    await accept(deps, town, service, { to, choices, by: person.id });
  else await schedule(deps, staff, service, { to, choices, on });
  return upgradesView(deps, staff);
}

/** What will be taken over by itself must be decided now. */
async function schedule(deps: Deps, { town, person }: Staff, service: string, { to, choices, on }: Accept) {
  const found = await foundUpgrade(deps, town, service);
  if (found.next.version !== to) throw new Refusal(409, "other-version");
  // A draft has no day it takes effect on.
  if (found.copy !== undefined) throw new Refusal(422, "not-on-offer");
  if (mergeInto(found.local, found.template, choices).conflicts.some(isOpen))
    throw new Refusal(422, "not-ready");
  const standing = { to, standing: "scheduled", on, choices, reason: null, by: person.id } as const;
  await saveStanding(town.store, service, { ...standing, at: deps.clock() });
  await note(deps, town.store, person.id, "upgrade-scheduled", `${service} ${to}`);
}

async function refuseUpgrade(deps: Deps, staff: Staff, service: string, { to, reason }: Refuse) {
  const { town, person } = staff;
  const { next } = await foundUpgrade(deps, town, service);
  if (next.version !== to) throw new Refusal(409, "other-version");
  if (reason.trim() === "") throw new Refusal(422, "reason-missing");
  const standing = { to, standing: "refused", on: null, choices: [], reason, by: person.id } as const;
  await saveStanding(town.store, service, { ...standing, at: deps.clock() });
  await note(deps, town.store, person.id, "upgrade-refused", `${service} ${to}`);
  return upgradesView(deps, staff);
}

async function computeForAll(deps: Deps, { town }: Staff, id: string) {
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) throw new Refusal(404, "no-such-service");
  // What others changed is for whoever publishes the template, and nobody who only gives a draft its name.
  const newest = (await versionsOf(deps, id)).at(-1);
  if (newest !== undefined && newest.publisher !== town.profile.id) throw new Refusal(403, "other-publisher");
  const content = copy.content as { readonly service: unknown; readonly journeys: Journeys };
  const opened = openService(content.service);
  if (!opened.ok) throw new Refusal(422, "not-a-service");
  const { service } = opened;
  return computedView(await consequencesOf(deps, id, { service, journeys: content.journeys }));
}

type UpgradeRoute =
  | "listUpgrades"
  | "proposeUpgrade"
  | "acceptUpgrade"
  | "refuseUpgrade"
  | "undoUpgrade"
  | "computeForAll"
  | "exportPackage"
  | "importPackage"
  | "readSpread";

/** New versions of templates: what they would mean, taking them over, and who has. */
export const upgradeHandlers: Pick<Handlers, UpgradeRoute> = {
  listUpgrades: ({ deps, staff }) => upgradesView(deps, mustBe(staff)),
  proposeUpgrade: ({ deps, staff, parameters, body }) =>
    proposeUpgrade(deps, mustBe(staff), parameters.service, body.choices),
  acceptUpgrade: ({ deps, staff, parameters, body }) =>
    acceptUpgrade(deps, mustBe(staff), parameters.service, body),
  refuseUpgrade: ({ deps, staff, parameters, body }) =>
    refuseUpgrade(deps, mustBe(staff), parameters.service, body),
  undoUpgrade: async ({ deps, staff, parameters }) => {
    const { town, person } = mustBe(staff);
    await undoUpgrade(deps, town, person.id, parameters.service);
    return upgradesView(deps, mustBe(staff));
  },
  computeForAll: ({ deps, staff, parameters }) => computeForAll(deps, mustBe(staff), parameters.service),
  exportPackage: async ({ deps, parameters }) =>
    (await exportPackage(deps, parameters.template)) as unknown as JsonObject,
  importPackage: ({ deps, staff, body }) => importPackage(deps, mustBe(staff), body.package),
  readSpread: ({ deps, staff, parameters }) =>
    spreadOf(deps, mustBe(staff).town.profile.id, parameters.template),
};
