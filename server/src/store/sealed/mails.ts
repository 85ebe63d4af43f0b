import type { Mail, Mails, StoredMail } from "../port.ts";
import type { RawOrganisation } from "../raw.ts";
import type { Vault } from "./vault.ts";

interface Sealed {
  readonly raw: Pick<RawOrganisation, "mails" | "key">;
  readonly vault: Vault;
}

// A mail about a case is sealed by the case's key and goes with it; any other by the organisation's.
export const sealMails = (raw: Sealed["raw"], vault: Vault): Mails => ({
  put: (mail) => put({ raw, vault }, mail),
  list: ({ caseId, limit }) => list({ raw, vault }, caseId ?? null, limit),
  expire: (before) => raw.mails.expire(before),
});

const NO_CASE = "";
const purpose = (id: string): string => `mail/${id}`;

async function put({ raw, vault }: Sealed, mail: Mail): Promise<boolean> {
  const { id, caseId, content } = mail;
  const wrapped = caseId === null ? null : await raw.key(caseId);
  if (caseId !== null && wrapped === null) return false;
  const key = caseId === null ? vault.own : vault.openKey(caseId, wrapped);
  const box = vault.hideJson(key, caseId ?? NO_CASE, purpose(id), content);
  return raw.mails.put({ ...mail, content: box });
}

async function list(
  { raw, vault }: Sealed,
  caseId: string | null,
  limit: number,
): Promise<readonly StoredMail[]> {
  const found = await raw.mails.list(caseId, limit);
  return found.map(({ key: wrapped, ...mail }) => {
    const key = mail.caseId === null ? vault.own : vault.openKey(mail.caseId, wrapped);
    const content = vault.showJson(key, mail.caseId ?? NO_CASE, purpose(mail.id), mail.content);
    return { ...mail, content };
  });
}
