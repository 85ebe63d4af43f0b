import type { Claim, Trust } from "@blaupause/model";
import type { OrganisationStore } from "../store/index.ts";

/** Where applicants of an organisation may bring what their account knows of them from. */
export interface AccountSettings {
  /** What people know it by: BundID. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Sealed like every record; never shown again once it is saved. */
  readonly clientSecret: string;
  readonly secretSince?: string;
  /** What the provider calls each level of assurance (`acr`, `assurance_level`). */
  readonly levels: Readonly<Record<string, Trust>>;
  /** What its people type in themselves: of low trust, however sure they signed in. */
  readonly selfTold: readonly Claim[];
}
export interface KnownAccount {
  readonly settings: AccountSettings | null;
  /** Counts the changes; 0 before the first. */
  readonly rev: number;
}
const KIND = "settings";
const ID = "account";

export async function knownAccount({ records }: OrganisationStore): Promise<KnownAccount> {
  const found = await records.get(KIND, ID);
  return found === null
    ? { settings: null, rev: 0 }
    : { settings: found.content as unknown as AccountSettings, rev: found.rev };
}
export const accountSettings = async (store: OrganisationStore): Promise<AccountSettings | null> =>
  (await knownAccount(store)).settings;

/** Saves on a rev; false where somebody else has changed it since. */
export async function saveAccountSettings(
  store: OrganisationStore,
  settings: AccountSettings,
  rev: number,
): Promise<boolean> {
  const content = settings as unknown as never;
  return (await store.records.save({ kind: KIND, id: ID, rev, expires: null, content })).ok;
}
export const removeAccountSettings = ({ records }: OrganisationStore): Promise<void> =>
  records.delete(KIND, ID);
