import type { AnswerOf, BodyOf, routes } from "@blaupause/api";
import type { Handlers } from "../api/serve.ts";
import { mustBe, type Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { fieldsChanged } from "../people/changes.ts";
import { note } from "../people/log.ts";
import { mayMakeOperators } from "../people/mayMakeOperators.ts";
import { rolesIn } from "../people/rolesIn.ts";
import { rolesGiven } from "./groups.ts";
import { BACK } from "./oidcFlow.ts";
import {
  knownSettings,
  oidcSettings,
  removeOidcSettings,
  saveOidcSettings,
  type OidcSettings,
} from "./oidcSettings.ts";
import { mustAnswer, secretOf } from "./clientSecret.ts";
import { forgetPlaces } from "./places.ts";
import { forgetSignInTests, testedBy } from "./testSignIn.ts";

type SignInRoute = "readSignIn" | "saveSignIn" | "removeSignIn";
type View = AnswerOf<(typeof routes)["readSignIn"]>;
type Given = BodyOf<(typeof routes)["saveSignIn"]>;

/** How the people of an organisation sign in, for whoever administers it. */
export const signInHandlers: Pick<Handlers, SignInRoute> = {
  readSignIn: ({ deps, staff }) => viewFor(deps, mustBe(staff)),
  saveSignIn: async ({ deps, staff, body }) => {
    await save(deps, mustBe(staff), body);
    return viewFor(deps, mustBe(staff));
  },
  removeSignIn: async ({ deps, staff }) => {
    const { town, person } = mustBe(staff);
    mayMakeOperators(mustBe(staff), rolesGiven(await oidcSettings(town.store)));
    await removeOidcSettings(town.store);
    forgetPlaces(deps.store);
    await forgetSignInTests(town.store);
    await note(deps, town.store, person.id, "sign-in-removed", "oidc");
    return viewFor(deps, mustBe(staff));
  },
};

async function viewFor(deps: Deps, { town, person }: Staff): Promise<View> {
  const { settings, rev } = await knownSettings(town.store);
  const tested = await testedBy(town.store, person.id);
  return {
    rev,
    settings: settings === null ? null : shown(settings),
    back: `${deps.baseUrl}${BACK}`,
    warnings: settings === null || rolesGiven(settings).includes("admin") ? [] : ["no-group-gives-admin"],
    known: [...(await rolesIn(town))],
    tested:
      tested === null
        ? null
        : { ...tested, claims: [...tested.claims], groups: [...tested.groups], roles: [...tested.roles] },
  };
}

/** Everything but the secret. */
const shown = ({
  issuer,
  clientId,
  rolesClaim,
  roles,
  secretSince,
}: OidcSettings): NonNullable<View["settings"]> => ({
  issuer,
  clientId,
  rolesClaim,
  roles: Object.entries(roles).map(([group, own]) => ({ group, roles: [...own] })),
  secretSince: secretSince ?? null,
});

async function save(deps: Deps, staff: Staff, given: Given): Promise<void> {
  const { town, person } = staff;
  const before = await knownSettings(town.store);
  if (before.rev !== given.rev) throw new Refusal(409, "saved-by-another");
  const next = await settingsFrom(deps, staff, given, before.settings);
  await mustAnswer(deps, next);
  if (!(await saveOidcSettings(town.store, next, given.rev))) throw new Refusal(409, "saved-by-another");
  forgetPlaces(deps.store);
  await forgetSignInTests(town.store);
  const changed = fieldsChanged(before.settings, next, ["secretSince"]);
  await note(deps, town.store, person.id, "sign-in-saved", "oidc", changed);
}

async function settingsFrom(
  deps: Deps,
  staff: Staff,
  given: Given,
  before: OidcSettings | null,
): Promise<OidcSettings> {
  const { issuer, clientId, rolesClaim, roles } = given;
  // Whom the provider makes operators stays so, too: an administrator of one organisation changes neither.
  mayMakeOperators(staff, rolesGiven(before));
  await mustBeRoles(staff, roles);
  const groups = Object.fromEntries(roles.map(({ group, roles: own }) => [group, own]));
  return { issuer, clientId, rolesClaim, roles: groups, ...secretOf(deps, given, before) };
}

async function mustBeRoles(staff: Staff, groups: Given["roles"]): Promise<void> {
  const named = groups.flatMap(({ roles }) => roles);
  mayMakeOperators(staff, named);
  const known = new Set((await rolesIn(staff.town)).map(({ id }) => id));
  if (named.some((role) => !known.has(role))) throw new Refusal(422, "role-unknown", { field: "roles" });
  const names = groups.map(({ group }) => group);
  const again = names.findIndex((name, at) => names.indexOf(name) < at);
  if (again !== -1) throw new Refusal(422, "group-twice", { field: `roles.${again}.group` });
}
