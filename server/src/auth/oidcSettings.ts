import type { OrganisationStore } from "../store/index.ts";

/** How an organisation's staff sign in by its own identity provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed like every record; never shown again once it is saved. */
  readonly clientSecret: string;
  /** The claim that lists somebody's groups, and what each of them may do here. */
  readonly rolesClaim: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Providers in tests speak plain HTTP on this machine; nobody else may. */
  readonly allowHttp?: true;
}
const KIND = "settings";
const ID = "oidc";

export async function oidcSettings({ records }: OrganisationStore): Promise<OidcSettings | null> {
  const found = await records.get(KIND, ID);
  return found === null ? null : (found.content as unknown as OidcSettings);
}
export async function saveOidcSettings(
  { records }: OrganisationStore,
  settings: OidcSettings,
): Promise<void> {
  const found = await records.get(KIND, ID);
  const content = settings as unknown as never;
  await records.save({ kind: KIND, id: ID, rev: found?.rev ?? 0, expires: null, content });
}
