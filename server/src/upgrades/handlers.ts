import type { BodyOf, routes } from "@blaupause/api";
import type { JsonObject } from "@blaupause/model";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import { exportPackage, importPackage, lookIntoPackage } from "../catalogue/exchange.ts";
import { dayIn } from "../api/day.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";
import { accept, foundUpgrade } from "./accept.ts";
import { computeForAll, readConsequences, readSpread } from "./forAll.ts";
import { discardDraft, draftUpgrade } from "./draft.ts";
import { isReady, mergeInto } from "./merge.ts";
import { saveStanding, standingOf } from "./standing.ts";
import { undoUpgrade } from "./undo.ts";
import { proposalView, upgradesView } from "./views.ts";

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
  await mustNotBeDrafted(town, service, to);
  if (!isReady(mergeInto(found.local, found.template, choices))) throw new Refusal(422, "not-ready");
  const standing = { to, standing: "scheduled", on, choices, reason: null, by: person.id } as const;
  await saveStanding(town.store, service, { ...standing, at: deps.clock() });
  await note(deps, town.store, person.id, "upgrade-scheduled", `${service} ${to}`);
}

/** What is in the draft is taken out of it first: its way back would be lost. */
async function mustNotBeDrafted({ store }: Staff["town"], service: string, to: string): Promise<void> {
  if ((await standingOf(store, service, to))?.standing === "drafted")
    throw new Refusal(409, "drafted-before");
}

async function refuseUpgrade(deps: Deps, staff: Staff, service: string, { to, reason }: Refuse) {
  const { town, person } = staff;
  const { next } = await foundUpgrade(deps, town, service);
  if (next.version !== to) throw new Refusal(409, "other-version");
  if (reason.trim() === "") throw new Refusal(422, "reason-missing");
  await mustNotBeDrafted(town, service, to);
  const standing = { to, standing: "refused", on: null, choices: [], reason, by: person.id } as const;
  await saveStanding(town.store, service, { ...standing, at: deps.clock() });
  await note(deps, town.store, person.id, "upgrade-refused", `${service} ${to}`);
  return upgradesView(deps, staff);
}

type UpgradeRoute =
  | "listUpgrades"
  | "proposeUpgrade"
  | "acceptUpgrade"
  | "refuseUpgrade"
  | "undoUpgrade"
  | "draftUpgrade"
  | "discardUpgradeDraft"
  | "computeForAll"
  | "readConsequences"
  | "exportPackage"
  | "lookIntoPackage"
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
  draftUpgrade: async ({ deps, staff, parameters: { service }, body }) => {
    const { town, person } = mustBe(staff);
    await draftUpgrade(deps, town, service, { ...body, by: person.id });
    return upgradesView(deps, mustBe(staff));
  },
  discardUpgradeDraft: async ({ deps, staff, parameters: { service } }) => {
    const { town, person } = mustBe(staff);
    await discardDraft(deps, town, service, person.id);
    return upgradesView(deps, mustBe(staff));
  },
  computeForAll: ({ deps, staff, parameters }) => computeForAll(deps, mustBe(staff), parameters.service),
  readConsequences: ({ deps, staff, parameters }) =>
    readConsequences(deps, mustBe(staff), parameters.service),
  exportPackage: async ({ deps, parameters }) =>
    (await exportPackage(deps, parameters.template)) as unknown as JsonObject,
  lookIntoPackage: ({ deps, staff, body }) => lookIntoPackage(deps, mustBe(staff), body.package),
  importPackage: ({ deps, staff, body }) => importPackage(deps, mustBe(staff), body.package),
  readSpread: ({ deps, staff, parameters }) =>
    readSpread(deps, mustBe(staff).town.profile.id, parameters.template),
};
