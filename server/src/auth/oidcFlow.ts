import type { Request, Response } from "express";
import * as oidc from "openid-client";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import { clearCookie, cookiesOf, setCookie } from "../security/cookies.ts";
import { matches, newId } from "../security/token.ts";

const COOKIE = "bp_o";
const FLOW = "oidc-flow";
const PATH = "/amt/anmelden";
/** Where a provider sends people back to. */
export const BACK = `${PATH}/zurueck`;
/** So long may somebody take at the provider. */
const MINUTES = 10;

/** A visit to a provider that has begun. */
export interface Flow {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
  /** Which administrator tries whether it works; null: somebody signs in. */
  readonly test: string | null;
}

/** To the provider, with what proves on the way back that it is the same browser and the same visit. */
export async function beginFlow(
  deps: Deps,
  response: Response,
  town: Town,
  provider: oidc.Configuration,
  test: string | null,
): Promise<void> {
  const [state, nonce, verifier] = [newId(), newId(), oidc.randomPKCECodeVerifier()];
  const expires = new Date(Date.parse(deps.clock()) + MINUTES * 60_000).toISOString();
  const content = { verifier, nonce, test };
  await town.store.records.save({ kind: FLOW, id: state, rev: 0, expires, content });
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

/** Which visit a browser comes back from, as its own cookie says; the cookie is used up. */
export function visitOf(
  request: Request,
  response: Response,
): readonly [organisation: string, state: string] {
  const [organisation = "", state = ""] = (cookiesOf(request).get(COOKIE) ?? "").split(".");
  clearCookie(response, COOKIE, PATH);
  return [organisation, state];
}

/** A flow is used once, by the browser that began it. */
export async function takeFlow(deps: Deps, { store }: Town, state: string, said: string): Promise<Flow> {
  const found = state === "" || !matches(said, state) ? null : await store.records.get(FLOW, state);
  if (found === null || (found.expires ?? "") < deps.clock()) throw new Refusal(401, "sign-in-over");
  await store.records.delete(FLOW, state);
  const content = found.content as unknown as Omit<Flow, "state">;
  // One that was begun before an update says nothing of tests.
  return { ...content, test: content.test ?? null, state };
}

/** What the provider vouches for, once its answer has been checked. */
export function grantOf(deps: Deps, provider: oidc.Configuration, request: Request, flow: Flow) {
  return oidc.authorizationCodeGrant(provider, new URL(request.originalUrl, deps.baseUrl), {
    pkceCodeVerifier: flow.verifier,
    expectedNonce: flow.nonce,
    expectedState: flow.state,
    idTokenExpected: true,
  });
}
