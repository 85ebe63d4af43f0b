import { PAYLOAD_LIMIT } from "../limits.ts";
import type { Message, MessagePut, Messages } from "../port.ts";
import type { RawMessages } from "../raw.ts";
import { instant } from "./instant.ts";
import type { Vault } from "./vault.ts";

interface Sealed {
  readonly raw: RawMessages;
  readonly vault: Vault;
}

// A message that waits belongs to no case yet: the organisation's key seals it.
export const sealMessages = (raw: RawMessages, vault: Vault): Messages => ({
  put: (message) => put({ raw, vault }, message),
  find: (name, key, now) => find({ raw, vault }, name, key, now),
  remove: (name, key, id) => raw.remove(lookupOf(vault, name, key), id),
  expire: (before) => raw.expire(instant(before)),
});

const NO_CASE = "";
const lookupOf = (vault: Vault, name: string, key: string): Uint8Array => vault.lookup("message", name, key);
const purpose = (name: string, key: string, id: string): string => JSON.stringify(["message", name, key, id]);

async function put({ raw, vault }: Sealed, message: Message): Promise<MessagePut> {
  const { name, key, id, payload, expires } = message;
  const plain = Buffer.from(JSON.stringify(payload));
  if (plain.length > PAYLOAD_LIMIT) return { ok: false, reason: "case-too-large" };
  const isNew = await raw.put({
    lookup: lookupOf(vault, name, key),
    id,
    payload: vault.hide(vault.own, NO_CASE, purpose(name, key, id), plain),
    expires: instant(expires),
  });
  return isNew ? { ok: true } : { ok: false, reason: "duplicate" };
}

async function find(
  { raw, vault }: Sealed,
  name: string,
  key: string,
  now: string,
): Promise<readonly Message[]> {
  const found = await raw.find(lookupOf(vault, name, key), instant(now));
  return found.map(({ id, expires, payload }) => ({
    name,
    key,
    id,
    expires,
    payload: vault.showJson(vault.own, NO_CASE, purpose(name, key, id), payload),
  }));
}
