import { Refusal } from "../http/refusal.ts";
import type { OrganisationStore } from "../store/index.ts";

/** Hash of a link to choose a password, and when it ends. */
export interface Link {
  readonly hash: string;
  readonly until: string;
  /** Its mail did not leave. */
  readonly failed?: boolean;
}
/** A local account: how a person proves who she is without an identity provider. Its id is the person's. */
export interface Account {
  readonly rev: number;
  /** Argon2id; null until she has chosen one. */
  readonly password: string | null;
  /** Secret of the second factor in base 32, and the last step it was used in: a code counts once. */
  readonly totp: { readonly secret: string; readonly isOn: boolean; readonly usedStep: number } | null;
  /** The link that was made for her last. */
  readonly reset: Link | null;
  /** Those that were asked for; absent in accounts of older versions. */
  readonly asked?: readonly Link[];
}

const KIND = "account";
const none: Account = { rev: 0, password: null, totp: null, reset: null };
/** Others may change an account at the same moment: so often it is looked at anew. */
const ROUNDS = 50;

export async function accountOf({ records }: OrganisationStore, person: string): Promise<Account> {
  const found = await records.get(KIND, person);
  return found === null ? none : { ...(found.content as Omit<Account, "rev">), rev: found.rev };
}

/** Has somebody here chosen a password? Then the log of changes says so. */
export async function hasPassword({ records }: Pick<OrganisationStore, "records">): Promise<boolean> {
  const some = await records.list(KIND, { limit: 100 });
  return some.some(({ content }) => (content as Omit<Account, "rev">).password !== null);
}

/** False where somebody else has changed it since: the caller begins again. */
export async function saveAccount(
  { records }: OrganisationStore,
  person: string,
  { rev, ...content }: Account,
): Promise<boolean> {
  const saved = await records.save({ kind: KIND, id: person, rev, expires: null, content: content as never });
  return saved.ok;
}

/** Changes an account as it is now, also where somebody else does so at the same moment. Null: it stays as it is. */
export async function changeAccount(
  store: OrganisationStore,
  person: string,
  change: (account: Account) => Promise<Account | null> | Account | null,
): Promise<Account | null> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = await change(await accountOf(store, person));
    if (next === null || (await saveAccount(store, person, next))) return next;
  }
  throw new Refusal(409, "saved-by-another");
}
