import type { Request, Response } from "express";
import * as oidc from "openid-client";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import { note } from "../people/log.ts";
import { beginFlow, grantOf, staffTrip, takeFlow, visitOf, type Flow } from "./oidcFlow.ts";
import { oidcSettings, type OidcSettings } from "./oidcSettings.ts";
import { personFrom, type Vouched } from "./personFrom.ts";
import { faultOf, providerOf } from "./provider.ts";
import { revokeAll, startSession, type Session } from "./sessions.ts";
import { endTest } from "./testSignIn.ts";

interface Place {
  readonly town: Town;
  readonly settings: OidcSettings;
}
async function placeOf(deps: Deps, id: string): Promise<Place> {
  const town = await townById(deps, id);
  const settings = town === null ? null : await oidcSettings(town.store);
  if (town === null || settings === null) throw new Refusal(404, "no-such-page");
  return { town, settings };
}

export async function goToProvider(deps: Deps, response: Response, organisation: string): Promise<void> {
  const { town, settings } = await placeOf(deps, organisation);
  const provider = await reached(deps, settings);
  await beginFlow(deps, response, { town, trip: staffTrip(deps) }, provider, { test: null, service: null });
}

/** Back from the provider: signs in whom it vouches for, or tells the administrator who tried what came. */
export async function comeFromProvider(deps: Deps, request: Request, response: Response): Promise<void> {
  const trip = staffTrip(deps);
  const [organisation, state] = visitOf(request, response, trip);
  const place = await placeOf(deps, organisation);
  const flow = await takeFlow(deps, { town: place.town, trip }, state, String(request.query["state"] ?? ""));
  if (flow.test !== null) return endTest(deps, request, response, { ...place, flow, by: flow.test });
  return signIn(deps, request, response, place, flow);
}

async function reached(deps: Deps, settings: OidcSettings): Promise<oidc.Configuration> {
  return providerOf(deps, settings).catch((error: unknown) => {
    deps.log({ level: "warn", event: "provider-away", code: faultOf(error) });
    throw new Refusal(502, "provider-away");
  });
}

/** With the roles her groups give her here. */
async function signIn(
  deps: Deps,
  request: Request,
  response: Response,
  { town, settings }: Place,
  flow: Flow,
): Promise<void> {
  const provider = await reached(deps, settings);
  const tokens = await grantOf(provider, staffTrip(deps), request, flow).catch(() => {
    throw new Refusal(401, "not-vouched-for");
  });
  const person = await personFrom(town.store, settings, tokens.claims() ?? {});
  await noteComing(deps, town, person);
  if (person.roles.length === 0) return letGo(deps, town, person);
  await startSession(deps, request, response, {
    organisation: town.profile.id,
    person: person.id,
    by: "oidc",
    idToken: tokens.id_token ?? null,
  });
  await note(deps, town.store, person.id, "signed-in", person.id);
  const builds = person.roles.some((role) => role === "author" || role === "approver");
  response.redirect(303, builds ? "/amt/leistungen" : "/amt/vorgaenge");
}

/** What her coming changed stands in the log, whether or not she may go on. */
async function noteComing(deps: Deps, { store }: Town, person: Vouched): Promise<void> {
  const { id, isBound, news, changed } = person;
  if (isBound) await note(deps, store, id, "account-bound", id);
  if (news !== null) await note(deps, store, id, news, id, changed);
}

/** Whose groups give her nothing any more has nothing here any more either, in no browser. */
async function letGo(deps: Deps, { profile }: Town, { id }: Vouched): Promise<never> {
  await revokeAll(deps, profile.id, id);
  throw new Refusal(403, "no-role");
}

/** Where to sign out at the provider too; null for sessions that did not come from one. */
export async function leaveProvider(deps: Deps, session: Session | null): Promise<string | null> {
  if (session === null || session.by !== "oidc" || session.idToken === null) return null;
  const settings = await oidcSettings(deps.store.organisation(session.organisation));
  const provider = settings === null ? null : await providerOf(deps, settings).catch(() => null);
  if (provider === null || provider.serverMetadata().end_session_endpoint === undefined) return null;
  return oidc.buildEndSessionUrl(provider, {
    id_token_hint: session.idToken,
    post_logout_redirect_uri: `${deps.baseUrl}/amt/`,
  }).href;
}
