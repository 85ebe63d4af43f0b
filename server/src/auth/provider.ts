import * as oidc from "openid-client";
import type { Deps } from "../deps.ts";
import { guardedFetch, NotAsked } from "../outbound/guardedFetch.ts";
import type { OidcSettings } from "./oidcSettings.ts";

type Reached = Pick<OidcSettings, "issuer" | "clientId" | "clientSecret">;

/**
 * Asks a provider what it is and which keys it signs with, anew at each step of a sign-in: people sign in once a day,
 * and a key that was changed a minute ago is known. Signatures are checked, whatever the transport.
 */
export async function providerOf(deps: Pick<Deps, "outbound">, settings: Reached) {
  const { issuer, clientId, clientSecret } = settings;
  const url = new URL(issuer);
  if (!/^https?:$/.test(url.protocol)) throw new NotAsked("not of the web");
  const execute = [
    oidc.enableNonRepudiationChecks,
    // Whether HTTP may be spoken at all was decided by who asks the network.
    ...(url.protocol === "http:" ? [oidc.allowInsecureRequests] : []),
  ];
  return oidc.discovery(url, clientId, clientSecret, undefined, {
    execute,
    timeout: 10,
    [oidc.customFetch]: guardedFetch(deps),
  });
}

export type Provider = oidc.Configuration;

/** What a provider tells only those who ask again, as many do with an address; nothing where it does not answer. */
export async function userInfo(provider: Provider, token: string, subject: string): Promise<object> {
  if (provider.serverMetadata().userinfo_endpoint === undefined) return {};
  return oidc.fetchUserInfo(provider, token, subject).catch(() => ({}));
}

export type ProviderFault = "issuer-not-allowed" | "issuer-differs" | "issuer-not-found";

/** Why a provider could not be asked, in a word that a sentence stands for. */
export function faultOf(error: unknown): ProviderFault {
  if (error instanceof NotAsked) return "issuer-not-allowed";
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (cause instanceof NotAsked) return "issuer-not-allowed";
  return code === "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED" ? "issuer-differs" : "issuer-not-found";
}
