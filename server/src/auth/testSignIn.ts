import type { Request, Response } from "express";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import type { OrganisationStore } from "../store/index.ts";
import { beginFlow, grantOf, staffTrip, type Flow } from "./oidcFlow.ts";
import { forgetTries, keepForADay, lastTried } from "./forADay.ts";
import { groupsIn, rolesFrom, type Claims } from "./groups.ts";
import { oidcSettings, type OidcSettings } from "./oidcSettings.ts";
import { faultOf, providerOf } from "./provider.ts";

/** What came of trying the sign-in. Names of claims, never their values, but for the groups that roles hang on. */
export interface Tested {
  readonly at: string;
  /** A code, with what the provider called it; null: it worked. */
  readonly fault: string | null;
  readonly error: string | null;
  readonly claims: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
}
const KIND = "sign-in-test";
export const TEST_PAGE = "/amt/verwaltung/anmeldung";
const MOST = 50;
const LONGEST = 200;
const nothing = { error: null, claims: [], groups: [], roles: [] };

/** An administrator goes the whole way of a sign-in; at its end she is told what came, and nobody is signed in. */
export async function beginTest(deps: Deps, response: Response, { town, person }: Staff): Promise<void> {
  const settings = await oidcSettings(town.store);
  if (settings === null) throw new Refusal(404, "no-such-page");
  const provider = await providerOf(deps, settings).catch(async (error: unknown) => {
    await saveTested(deps, town.store, person.id, { ...nothing, at: deps.clock(), fault: faultOf(error) });
    return null;
  });
  if (provider === null) return response.redirect(303, TEST_PAGE);
  const purpose = { test: person.id, service: null };
  return beginFlow(deps, response, { town, trip: staffTrip(deps) }, provider, purpose);
}

interface Ended {
  readonly town: Town;
  readonly settings: OidcSettings;
  readonly flow: Flow;
  readonly by: string;
}
export async function endTest(
  deps: Deps,
  request: Request,
  response: Response,
  { town, settings, flow, by }: Ended,
): Promise<void> {
  const tested = await claimsOf(deps, request, settings, flow).then(
    (claims) => ({ fault: null, error: null, ...shown(settings, claims) }),
    (error: unknown) => ({ ...nothing, fault: "not-vouched-for", error: codeOf(error) }),
  );
  await saveTested(deps, town.store, by, { at: deps.clock(), ...tested });
  response.redirect(303, TEST_PAGE);
}

async function claimsOf(deps: Deps, request: Request, settings: OidcSettings, flow: Flow): Promise<Claims> {
  const provider = await providerOf(deps, settings);
  return (await grantOf(provider, staffTrip(deps), request, flow)).claims() ?? {};
}

const shown = (settings: OidcSettings, claims: Claims) => ({
  claims: short(Object.keys(claims).toSorted()),
  groups: short(groupsIn(settings, claims)),
  roles: rolesFrom(settings, claims),
});
const short = (texts: readonly string[]): readonly string[] =>
  texts.slice(0, MOST).map((text) => text.slice(0, LONGEST));

/** What OAuth calls the refusal (`invalid_client`); a text of the provider's own is shown to nobody. */
function codeOf(error: unknown): string | null {
  const { error: code } = error as { readonly error?: unknown };
  return typeof code === "string" && /^[a-z_]{1,60}$/.test(code) ? code : null;
}

const saveTested = (deps: Deps, store: OrganisationStore, by: string, tested: Tested): Promise<void> =>
  keepForADay(deps, store, KIND, by, tested);

/** What came when anybody of an organisation tried last, within a day. */
export const lastTested = (store: OrganisationStore): Promise<Tested | null> => lastTried(store, KIND);

export const forgetSignInTests = (store: OrganisationStore): Promise<void> => forgetTries(store, KIND);

/** What came when this administrator tried last, for a day. */
export async function testedBy({ records }: OrganisationStore, by: string): Promise<Tested | null> {
  const found = await records.get(KIND, by);
  return found === null ? null : (found.content as unknown as Tested);
}
