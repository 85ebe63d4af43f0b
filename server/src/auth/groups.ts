import type { OidcSettings } from "./oidcSettings.ts";

/** What a provider says about somebody. */
export type Claims = Readonly<Record<string, unknown>>;

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

/** Every role the settings give to some group. */
export const rolesGiven = (settings: OidcSettings | null): readonly string[] =>
  Object.values(settings?.roles ?? {}).flat();
