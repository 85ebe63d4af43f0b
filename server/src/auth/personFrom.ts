import { forgetColleagues } from "../people/colleagues.ts";
import { rolesChanged } from "../people/changes.ts";
import type { Change } from "../people/entries.ts";
import { emailKey, personBy, savePerson, subjectKey, type KnownPerson } from "../people/person.ts";
import { newId } from "../security/token.ts";
import type { OrganisationStore } from "../store/index.ts";
import type { OidcSettings } from "./oidcSettings.ts";

export type Claims = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** What the claim of the settings lists, as a list or as one text. */
export function groupsIn({ rolesClaim }: OidcSettings, claims: Claims): readonly string[] {
  const said = Object.hasOwn(claims, rolesClaim) ? claims[rolesClaim] : null;
  const groups: readonly unknown[] = Array.isArray(said) ? said : typeof said === "string" ? split(said) : [];
  return groups.filter((group) => typeof group === "string" && group !== "") as readonly string[];
}
const split = (text: string): readonly string[] => text.split(/[\s,]+/);

/** The roles somebody's groups give her. What the settings do not name gives nothing. */
export function rolesFrom(settings: OidcSettings, claims: Claims): readonly string[] {
  const { roles } = settings;
  const found = groupsIn(settings, claims).flatMap((group) =>
    Object.hasOwn(roles, group) ? (roles[group] ?? []) : [],
  );
  return [...new Set(found)];
}

/** What a sign-in has changed about somebody: she is new here, or may do something else than before. */
export interface Vouched extends KnownPerson {
  readonly news: "person-came" | "roles-came" | null;
  readonly changed: readonly Change[];
}

/**
 * The person a provider vouches for, as it knows her now; new people are made, and names and roles follow it, also to
 * none. Null for somebody new whose groups give her no role, and for whoever was barred here.
 */
export async function personFrom(
  store: OrganisationStore,
  settings: OidcSettings,
  claims: Claims,
): Promise<Vouched | null> {
  const roles = rolesFrom(settings, claims);
  const subject = subjectKey(settings.issuer, textOf(claims["sub"]) ?? "");
  const email = claims["email_verified"] === false ? null : textOf(claims["email"]);
  const known = (await personBy(store, subject)) ?? (await unboundBy(store, email, roles));
  if (known?.isActive === false) return null;
  if (roles.length === 0 && known?.subject !== subject) return null;
  const name = textOf(claims["name"]) ?? textOf(claims["preferred_username"]) ?? email ?? "";
  const base = known ?? { id: newId(), rev: 0, isActive: true, substitute: null };
  const next: KnownPerson = { ...base, name, email: email ?? known?.email ?? null, subject, roles };
  if ((await savePerson(store, next)) !== null) return null;
  forgetColleagues(store);
  const changed = rolesChanged(known?.roles ?? null, roles);
  const news = known === null ? "person-came" : changed.length > 0 ? "roles-came" : null;
  return { ...next, rev: next.rev + 1, news, changed };
}

/**
 * Somebody an administrator has taken on by her address, and who has never come from a provider. Who operates the
 * platform is not taken over by a provider that makes nobody an operator: whoever set it up says who has an address.
 */
async function unboundBy(
  store: OrganisationStore,
  email: string | null,
  roles: readonly string[],
): Promise<KnownPerson | null> {
  const found = email === null ? null : await personBy(store, emailKey(email));
  if (found === null || found.subject !== null) return null;
  return found.roles.includes("operator") && !roles.includes("operator") ? null : found;
}
