import type { KnownPerson } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";
import type { Account } from "./account.ts";
import { oidcSettings } from "./oidcSettings.ts";

/**
 * Does a password let this person in? Where the organisation has an identity provider, whom it vouches for comes by it
 * alone: whom it no longer vouches for shall not come by another way. Who administers keeps the password she has, for
 * the day the provider is away.
 */
export async function isByPassword(
  store: OrganisationStore,
  { subject, roles }: KnownPerson,
  { password }: Account,
): Promise<boolean> {
  if (subject === null) return true;
  const administers = roles.includes("admin") || roles.includes("operator");
  if (administers && password !== null) return true;
  return (await oidcSettings(store)) === null;
}
