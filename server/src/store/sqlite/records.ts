import type { SqlRow } from "../driver.ts";
import type { RawRecord, RawRecords, RawRecordSave } from "../raw.ts";
import type { Context } from "./context.ts";
import { bytes, integer, maybeText, text } from "../value.ts";

export const recordsOf = (context: Context): RawRecords => ({
  save: (record) => context.writer.write(() => save(context, record)),
  get: async (kind, id) => one(context.driver.prepare(GET).get(context.org, kind, id)),
  find: async (kind, key) => one(context.driver.prepare(FIND).get(context.org, kind, key)),
  list: async (kind, after, limit) =>
    context.driver.prepare(LIST).all(context.org, kind, after, limit).map(recordOf),
  delete: (kind, id) => context.writer.write(() => remove(context, kind, id)),
  expire: (before) => context.writer.write(() => expire(context, before)),
});

const COLUMNS = "SELECT r.kind, r.id, r.rev, r.expires, r.content FROM records AS r";
const GET = `${COLUMNS} WHERE r.org = ? AND r.kind = ? AND r.id = ?`;
export const FIND = `
  ${COLUMNS} JOIN record_keys AS k ON k.org = r.org AND k.kind = r.kind AND k.id = r.id
  WHERE k.org = ? AND k.kind = ? AND k.lookup = ?`;
const LIST = `${COLUMNS} WHERE r.org = ? AND r.kind = ? AND r.id > ? ORDER BY r.id LIMIT ?`;
const OWNER = "SELECT id FROM record_keys WHERE org = ? AND kind = ? AND lookup = ?";
const INSERT = "INSERT INTO records VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT DO NOTHING";
const UPDATE = `
  UPDATE records SET rev = rev + 1, expires = ?, content = ?
  WHERE org = ? AND kind = ? AND id = ? AND rev = ?`;
const DELETE = "DELETE FROM records WHERE org = ? AND kind = ? AND id = ?";
const FORGET = "DELETE FROM record_keys WHERE org = ? AND kind = ? AND id = ?";
const NAME = "INSERT INTO record_keys VALUES (?, ?, ?, ?)";
export const EXPIRED = "SELECT kind, id FROM records WHERE org = ? AND expires < ?";

function save({ driver, org }: Context, record: RawRecordSave): "conflict" | "taken" | null {
  const { kind, id, rev, expires, content, keys } = record;
  const isTaken = keys.some((key) => {
    const owner = driver.prepare(OWNER).get(org, kind, key);
    return owner !== undefined && text(owner["id"]) !== id;
  });
  if (isTaken) return "taken";
  const written =
    rev === 0
      ? driver.prepare(INSERT).run(org, kind, id, expires, content)
      : driver.prepare(UPDATE).run(expires, content, org, kind, id, rev);
  if (written === 0) return "conflict";
  driver.prepare(FORGET).run(org, kind, id);
  for (const key of keys) driver.prepare(NAME).run(org, kind, key, id);
  return null;
}

function remove({ driver, org }: Context, kind: string, id: string): void {
  for (const sql of [DELETE, FORGET]) driver.prepare(sql).run(org, kind, id);
}

function expire(context: Context, before: string): number {
  const gone = context.driver.prepare(EXPIRED).all(context.org, before);
  for (const row of gone) remove(context, text(row["kind"]), text(row["id"]));
  return gone.length;
}

const one = (row: SqlRow | undefined): RawRecord | null => (row === undefined ? null : recordOf(row));
export const recordOf = (row: SqlRow): RawRecord => ({
  kind: text(row["kind"]),
  id: text(row["id"]),
  rev: integer(row["rev"]),
  expires: maybeText(row["expires"]),
  content: bytes(row["content"]),
});
