import type { ToldClaims } from "@blaupause/engine";
import type { Request } from "express";
import { grantOf, type Flow, type Trip } from "../auth/oidcFlow.ts";
import { faultOf, providerOf, userInfo, type Provider } from "../auth/provider.ts";
import type { Deps } from "../deps.ts";
import { siteUrl, type Town } from "../offering/loadOffering.ts";
import type { AccountSettings } from "./settings.ts";
import { toldIn } from "./told.ts";

/** A visit to the provider of applicants' accounts. */
export const accountTrip = (deps: Pick<Deps, "baseUrl">, town: Town): Trip => ({
  cookie: "bp_k",
  path: `/${town.profile.id}/konto`,
  kind: "account-flow",
  scope: "openid profile email address phone",
  back: `${siteUrl(deps, town)}/${town.profile.id}/konto/zurueck`,
});

export const reached = (deps: Deps, settings: AccountSettings): Promise<Provider | null> =>
  providerOf(deps, settings).catch((error: unknown) => {
    deps.log({ level: "warn", event: "account-away", code: faultOf(error) });
    return null;
  });

interface Back {
  readonly settings: AccountSettings;
  readonly trip: Trip;
  readonly request: Request;
  readonly flow: Flow;
}
/** What the provider vouches for; null where somebody turned round there, or it vouches for nobody. */
export async function toldOf(
  deps: Deps,
  { settings, trip, request, flow }: Back,
): Promise<ToldClaims | null> {
  const provider = await reached(deps, settings);
  const tokens = provider && (await grantOf(provider, trip, request, flow).catch(() => null));
  const said = tokens?.claims();
  if (provider === null || tokens === null || said === undefined) return null;
  return toldIn(settings, { ...(await userInfo(provider, tokens.access_token, said.sub)), ...said });
}
