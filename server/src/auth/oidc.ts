import type { Request, Response } from "express";
import * as oidc from "openid-client";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import { note } from "../people/log.ts";
import { clearCookie, cookiesOf, setCookie } from "../security/cookies.ts";
import { matches, newId } from "../security/token.ts";
import { oidcSettings, type OidcSettings } from "./oidcSettings.ts";
import { personFrom } from "./personFrom.ts";
import { providerOf } from "./provider.ts";
import { startSession, type Session } from "./sessions.ts";

const COOKIE = "bp_o";
const FLOW = "oidc-flow";
const PATH = "/amt/anmelden";
const BACK = `${PATH}/zurueck`;
/** So long may somebody take at the provider. */
const MINUTES = 10;

interface Flow {
  readonly verifier: string;
  readonly nonce: string;
}

async function placeOf(deps: Deps, id: string): Promise<{ town: Town; settings: OidcSettings }> {
  const town = await townById(deps, id);
  const settings = town === null ? null : await oidcSettings(town.store);
  if (town === null || settings === null) throw new Refusal(404, "no-such-page");
  return { town, settings };
}

/** To the identity provider, with what proves on the way back that it is the same browser and the same visit. */
export async function goToProvider(deps: Deps, response: Response, organisation: string): Promise<void> {
  const { town, settings } = await placeOf(deps, organisation);
  const provider = await providerOf(settings);
  const [state, nonce, verifier] = [newId(), newId(), oidc.randomPKCECodeVerifier()];
  const expires = new Date(Date.parse(deps.clock()) + MINUTES * 60_000).toISOString();
  await town.store.records.save({ kind: FLOW, id: state, rev: 0, expires, content: { verifier, nonce } });
  const secure = deps.baseUrl.startsWith("https:");
  setCookie(response, COOKIE, `${town.profile.id}.${state}`, { path: PATH, secure });
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: `${deps.baseUrl}${BACK}`,
    scope: "openid email profile",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  response.redirect(303, url.href);
}

/** Back from the provider: signs in whom it vouches for, with the roles her groups give her here. */
export async function comeFromProvider(deps: Deps, request: Request, response: Response): Promise<void> {
  const [organisation = "", state = ""] = (cookiesOf(request).get(COOKIE) ?? "").split(".");
  clearCookie(response, COOKIE, PATH);
  const { town, settings } = await placeOf(deps, organisation);
  const flow = await takeFlow(deps, town, state, String(request.query["state"] ?? ""));
  const provider = await providerOf(settings);
  const url = new URL(request.originalUrl, deps.baseUrl);
  const tokens = await oidc
    .authorizationCodeGrant(provider, url, {
      pkceCodeVerifier: flow.verifier,
      expectedNonce: flow.nonce,
      expectedState: state,
      idTokenExpected: true,
    })
    .catch(() => {
      throw new Refusal(401, "not-vouched-for");
    });
  const person = await personFrom(town.store, settings, tokens.claims() ?? {});
  if (person === null) throw new Refusal(403, "no-role");
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

/** A flow is used once, by the browser that began it. */
async function takeFlow(deps: Deps, { store }: Town, state: string, said: string): Promise<Flow> {
  const found = state === "" || !matches(said, state) ? null : await store.records.get(FLOW, state);
  if (found === null || (found.expires ?? "") < deps.clock()) throw new Refusal(401, "sign-in-over");
  await store.records.delete(FLOW, state);
  return found.content as unknown as Flow;
}

/** Where to sign out at the provider too; null for sessions that did not come from one. */
export async function leaveProvider(deps: Deps, session: Session | null): Promise<string | null> {
  if (session === null || session.by !== "oidc" || session.idToken === null) return null;
  const settings = await oidcSettings(deps.store.organisation(session.organisation));
  const provider = settings === null ? null : await providerOf(settings).catch(() => null);
  if (provider === null || provider.serverMetadata().end_session_endpoint === undefined) return null;
  return oidc.buildEndSessionUrl(provider, {
    id_token_hint: session.idToken,
    post_logout_redirect_uri: `${deps.baseUrl}/amt/`,
  }).href;
}
