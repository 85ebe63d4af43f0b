import type { Request, Response } from "express";
import * as oidc from "openid-client";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import type { Town } from "../offering/loadOffering.ts";
import { clearCookie, cookiesOf, setCookie } from "../security/cookies.ts";
import { matches, newId } from "../security/token.ts";

const PATH = "/amt/anmelden";
/** Where a provider sends staff back to. */
export const BACK = `${PATH}/zurueck`;

/** For whom a visit to a provider is: what its cookie and its record are called, what it asks for, where it ends. */
export interface Trip {
  readonly cookie: string;
  /** Below this address the browser shows its cookie. */
  readonly path: string;
  readonly kind: string;
  readonly scope: string;
  /** The whole address the provider sends people back to. */
  readonly back: string;
}
export const staffTrip = ({ baseUrl }: Pick<Deps, "baseUrl">): Trip => ({
  cookie: "bp_o",
  path: PATH,
  kind: "oidc-flow",
  scope: "openid email profile",
  back: `${baseUrl}${BACK}`,
});

/** So long may somebody take at the provider. */
const MINUTES = 10;

/** A visit to a provider that has begun. */
export interface Flow {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
  /** Which administrator tries whether it works; null: somebody signs in. */
  readonly test: string | null;
  /** What an applicant wants to apply for; null for everybody else. */
  readonly service: string | null;
}
export type Purpose = Pick<Flow, "test" | "service">;
/** Who a flow belongs to, and which kind of visit it is. */
interface Going {
  readonly town: Town;
  readonly trip: Trip;
}

/** To the provider, with what proves on the way back that it is the same browser and the same visit. */
export async function beginFlow(
  deps: Deps,
  response: Response,
  { town, trip }: Going,
  provider: oidc.Configuration,
  purpose: Purpose,
): Promise<void> {
  const [state, nonce, verifier] = [newId(), newId(), oidc.randomPKCECodeVerifier()];
  const expires = new Date(Date.parse(deps.clock()) + MINUTES * 60_000).toISOString();
  const content = { verifier, nonce, ...purpose };
  await town.store.records.save({ kind: trip.kind, id: state, rev: 0, expires, content });
  const secure = deps.baseUrl.startsWith("https:");
  setCookie(response, trip.cookie, `${town.profile.id}.${state}`, { path: trip.path, secure });
  const url = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: trip.back,
    scope: trip.scope,
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
  { cookie, path }: Trip,
): readonly [organisation: string, state: string] {
  const [organisation = "", state = ""] = (cookiesOf(request).get(cookie) ?? "").split(".");
  clearCookie(response, cookie, path);
  return [organisation, state];
}

/** A flow is used once, by the browser that began it. */
export async function takeFlow(
  deps: Deps,
  { town, trip }: Going,
  state: string,
  said: string,
): Promise<Flow> {
  const { records } = town.store;
  const found = state === "" || !matches(said, state) ? null : await records.get(trip.kind, state);
  if (found === null || (found.expires ?? "") < deps.clock()) throw new Refusal(401, "sign-in-over");
  await records.delete(trip.kind, state);
  const content = found.content as unknown as Omit<Flow, "state">;
  // One that was begun before an update says nothing of tests, or of services.
  return { ...content, test: content.test ?? null, service: content.service ?? null, state };
}

/** What the provider vouches for, once its answer has been checked. */
export function grantOf(provider: oidc.Configuration, { back }: Trip, request: Request, flow: Flow) {
  return oidc.authorizationCodeGrant(provider, new URL(request.originalUrl, back), {
    pkceCodeVerifier: flow.verifier,
    expectedNonce: flow.nonce,
    expectedState: flow.state,
    idTokenExpected: true,
  });
}
