import * as oidc from "openid-client";
import type { OidcSettings } from "./oidcSettings.ts";

/**
 * Asks a provider what it is and which keys it signs with, anew at each step of a sign-in: people sign in once a day,
 * and a key that was changed a minute ago is known. Signatures are checked, whatever the transport.
 */
export function providerOf({ issuer, clientId, clientSecret, allowHttp }: OidcSettings) {
  const execute = [
    oidc.enableNonRepudiationChecks,
    ...(allowHttp === true ? [oidc.allowInsecureRequests] : []),
  ];
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 10 });
}
