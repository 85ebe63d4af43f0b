import type { OwnBox } from "../../seal/index.ts";
import { RECORD_LIMIT } from "../limits.ts";
import type { Records, StoredRecord } from "../port.ts";
import type { RawRecord, RawRecords } from "../raw.ts";
import { instant, maybeInstant } from "./instant.ts";
import { turn } from "../turn.ts";
import type { Vault } from "./vault.ts";

const purpose = (kind: string, id: string): string => `record/${kind}/${id}`;
const OWNER = "";

/** Where a record says which key it was sealed with. */
export const boxOf = ({
  org,
  kind,
  id,
  content,
}: Pick<RawRecord, "kind" | "id" | "content"> & { readonly org: string }): OwnBox => ({
  org,
  owner: OWNER,
  purpose: purpose(kind, id),
  box: content,
});

/** Records are sealed by the organisation's own key, and found by keyed hashes of what they are called. */
export function sealRecords(raw: RawRecords, vault: Vault): Records {
  const lookup = (kind: string, key: string): Uint8Array => vault.lookup("record", kind, key);
  const open = (record: RawRecord): StoredRecord => openRecord(vault, record);
  const maybe = (record: RawRecord | null): StoredRecord | null => record && open(record);
  return {
    async save({ kind, id, rev, expires, content, keys = [] }) {
      if (JSON.stringify(content).length > RECORD_LIMIT) return { ok: false, reason: "too-large" };
      const refused = await raw.save({
        kind,
        id,
        rev,
        expires: maybeInstant(expires),
        content: vault.hideJson(vault.own, OWNER, purpose(kind, id), content),
        keys: keys.map((key) => lookup(kind, key)),
      });
      return refused === null ? { ok: true, rev: rev + 1 } : { ok: false, reason: refused };
    },
    get: async (kind, id) => maybe(await raw.get(kind, id)),
    find: async (kind, key) => maybe(await raw.find(kind, lookup(kind, key))),
    list: async (kind, { after = "", limit }) => {
      await turn(after === "");
      return (await raw.list(kind, after, limit)).map(open);
    },
    delete: (kind, id) => raw.delete(kind, id),
    expire: (before) => raw.expire(instant(before)),
  };
}

/** A record of the organisation whose vault it is. */
export function openRecord(vault: Vault, { kind, id, rev, expires, content }: RawRecord): StoredRecord {
  const opened = vault.showJson(vault.own, OWNER, purpose(kind, id), content) as never;
  return { kind, id, rev, expires, content: opened };
}
