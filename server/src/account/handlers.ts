import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import { claims } from "@blaupause/model";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import { mustAnswer, secretOf } from "../auth/clientSecret.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { fieldsChanged } from "../people/changes.ts";
import { note } from "../people/log.ts";
import { accountTrip } from "./provider.ts";
import {
  knownAccount,
  removeAccountSettings,
  saveAccountSettings,
  type AccountSettings,
} from "./settings.ts";
import { accountTestedBy, forgetAccountTests } from "./test.ts";

type AccountRoute = "readApplicantAccount" | "saveApplicantAccount" | "removeApplicantAccount";
type View = AnswerOf<(typeof routes)["readApplicantAccount"]>;
type Given = BodyOf<(typeof routes)["saveApplicantAccount"]>;

/** Where applicants may bring their details from, for whoever administers an organisation. */
export const accountHandlers: Pick<Handlers, AccountRoute> = {
  readApplicantAccount: ({ deps, staff }) => viewFor(deps, mustBe(staff)),
  saveApplicantAccount: async ({ deps, staff, body }) => {
    await save(deps, mustBe(staff), body);
    return viewFor(deps, mustBe(staff));
  },
  removeApplicantAccount: async ({ deps, staff }) => {
    const { town, person } = mustBe(staff);
    await removeAccountSettings(town.store);
    await forgetAccountTests(town.store);
    await note(deps, town.store, person.id, "account-removed", "account");
    return viewFor(deps, mustBe(staff));
  },
};

async function viewFor(deps: Deps, { town, person }: Staff): Promise<View> {
  const { settings, rev } = await knownAccount(town.store);
  const tested = await accountTestedBy(town.store, person.id);
  return {
    rev,
    settings: settings === null ? null : shown(settings),
    back: accountTrip(deps, town).back,
    tested: tested === null ? null : { ...tested, claims: [...tested.claims] },
  };
}

/** Everything but the secret. */
const shown = (settings: AccountSettings): NonNullable<View["settings"]> => {
  const { name, issuer, clientId, secretSince, levels, selfTold } = settings;
  const named = Object.entries(levels).map(([level, trust]) => ({ name: level, trust }));
  return { name, issuer, clientId, secretSince: secretSince ?? null, levels: named, selfTold: [...selfTold] };
};

async function save(deps: Deps, { town, person }: Staff, given: Given): Promise<void> {
  const before = await knownAccount(town.store);
  if (before.rev !== given.rev) throw new Refusal(409, "saved-by-another");
  const next = settingsFrom(deps, given, before.settings);
  await mustAnswer(deps, next);
  if (!(await saveAccountSettings(town.store, next, given.rev))) throw new Refusal(409, "saved-by-another");
  await forgetAccountTests(town.store);
  const changed = fieldsChanged(before.settings, next, ["secretSince"]);
  await note(deps, town.store, person.id, "account-saved", "account", changed);
}

function settingsFrom(deps: Deps, given: Given, before: AccountSettings | null): AccountSettings {
  const { name, issuer, clientId, levels, selfTold } = given;
  if (selfTold.some((claim) => !claims.includes(claim))) throw new Refusal(422, "claim-unknown");
  const again = levels.findIndex((level, at) => levels.findIndex((one) => one.name === level.name) < at);
  if (again !== -1) throw new Refusal(422, "level-twice", { field: `levels.${again}.name` });
  return {
    name: name.trim(),
    issuer,
    clientId,
    ...secretOf(deps, given, before),
    levels: Object.fromEntries(levels.map((level) => [level.name, level.trust])),
    selfTold,
  };
}
