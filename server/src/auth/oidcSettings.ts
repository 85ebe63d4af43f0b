import type { OrganisationStore } from "../store/index.ts";

/** How an organisation's staff sign in by its own identity provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed like every record; never shown again once it is saved. */
  readonly clientSecret: string;
  /** When the secret was typed in; absent in settings of older versions. */
  readonly secretSince?: string;
  /** The claim that lists somebody's groups, and what each of them may do here. */
  readonly rolesClaim: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
}
export interface KnownSettings {
  readonly settings: OidcSettings | null;
  /** Counts the changes; 0 before the first. */
  readonly rev: number;
}
const KIND = "settings";
const ID = "oidc";

export async function knownSettings({ records }: OrganisationStore): Promise<KnownSettings> {
  const found = await records.get(KIND, ID);
  return found === null
    ? { settings: null, rev: 0 }
    : { settings: found.content as unknown as OidcSettings, rev: found.rev };
}
export const oidcSettings = async (store: OrganisationStore): Promise<OidcSettings | null> =>
  (await knownSettings(store)).settings;

/** Saves on a rev; false where somebody else has changed it since. Without one, whatever is there is replaced. */
export async function saveOidcSettings(
  store: OrganisationStore,
  settings: OidcSettings,
  rev?: number,
): Promise<boolean> {
  const on = rev ?? (await knownSettings(store)).rev;
  const content = settings as unknown as never;
  return (await store.records.save({ kind: KIND, id: ID, rev: on, expires: null, content })).ok;
}
export const removeOidcSettings = ({ records }: OrganisationStore): Promise<void> => records.delete(KIND, ID);
