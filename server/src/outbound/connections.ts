import type { OrganisationStore } from "../store/index.ts";

// What an organisation lets its services talk to: hosts, and the secrets that open them. Both are records, sealed like
// every one of them. A secret belongs to one host and is sent to no other; its value never leaves but to there.

export interface Secret {
  readonly name: string;
  readonly host: string;
  readonly value: string;
}
type Records = Pick<OrganisationStore, "records">;

const SETTINGS = "settings";
const HOSTS = "outbound-hosts";
const SECRET = "connector-secret";
const MOST = 200;

export async function allowedHosts({ records }: Records): Promise<readonly string[]> {
  const found = await records.get(SETTINGS, HOSTS);
  return (found?.content as { hosts?: readonly string[] } | undefined)?.hosts ?? [];
}

/** False where somebody else saved at the same moment. */
export async function saveHosts({ records }: Records, hosts: readonly string[]): Promise<boolean> {
  const found = await records.get(SETTINGS, HOSTS);
  const rev = found?.rev ?? 0;
  const content = { hosts: [...new Set(hosts)].toSorted() };
  return (await records.save({ kind: SETTINGS, id: HOSTS, rev, expires: null, content })).ok;
}

export async function secretOf({ records }: Records, name: string): Promise<Secret | null> {
  const found = await records.get(SECRET, name);
  return found === null ? null : (found.content as Secret);
}

/** Names and hosts; the values are for nobody's eyes. */
export async function secretsIn({ records }: Records): Promise<readonly Omit<Secret, "value">[]> {
  const found = await records.list(SECRET, { limit: MOST });
  return found.map(({ content }) => {
    const { name, host } = content as Secret;
    return { name, host };
  });
}

export async function saveSecret({ records }: Records, secret: Secret): Promise<boolean> {
  const rev = (await records.get(SECRET, secret.name))?.rev ?? 0;
  const content = { ...secret };
  return (await records.save({ kind: SECRET, id: secret.name, rev, expires: null, content })).ok;
}

export const removeSecret = ({ records }: Records, name: string): Promise<void> =>
  records.delete(SECRET, name);
