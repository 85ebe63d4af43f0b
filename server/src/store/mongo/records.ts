import type { RawRecord, RawRecords, RawRecordSave } from "../raw.ts";
import { claimKeys, claimsOf, giveUp } from "./claims.ts";
import type { Context } from "./context.ts";
import type { RecordDocument } from "./documents.ts";
import { inserted } from "./failure.ts";
import { hex, idOf } from "./id.ts";

export const recordsOf = (context: Context): RawRecords => ({
  save: (record) => save(context, record),
  get: async (kind, id) => maybe(await context.in.records.findOne({ _id: idOf(context.org, kind, id) })),
  find: (kind, lookup) => find(context, kind, lookup),
  list: async (kind, after, limit) => {
    const page = context.in.records.find({ org: context.org, kind, id: { $gt: after } });
    return (await page.sort({ id: 1 }).limit(limit).toArray()).map(recordOf);
  },
  delete: (kind, id) => remove(context, idOf(context.org, kind, id)),
  expire: (before) => expire(context, before),
});

const keyOf = (org: string, kind: string, lookup: Uint8Array): string => idOf(org, kind, hex(lookup));

async function save(context: Context, record: RawRecordSave): Promise<"taken" | "conflict" | null> {
  const { kind, id, rev } = record;
  const _id = idOf(context.org, kind, id);
  const keys = record.keys.map((lookup) => keyOf(context.org, kind, lookup));
  const before = rev === 0 ? [] : await claimsOf(context, _id);
  if (!(await claimKeys(context, _id, keys))) return "taken";
  const isSaved = await write(context, _id, record, keys);
  if (!isSaved) return "conflict";
  await giveUp(
    context,
    before.filter((claim) => !keys.includes(claim._id)),
  );
  return null;
}

async function write(
  context: Context,
  _id: string,
  record: RawRecordSave,
  keys: readonly string[],
): Promise<boolean> {
  const { kind, id, rev, expires, content } = record;
  const { records } = context.in;
  const next = { rev: rev + 1, expires, content, keys };
  if (rev === 0) return inserted(records.insertOne({ _id, org: context.org, kind, id, ...next }));
  return (await records.updateOne({ _id, rev }, { $set: next })).matchedCount === 1;
}

async function find(context: Context, kind: string, lookup: Uint8Array): Promise<RawRecord | null> {
  const key = keyOf(context.org, kind, lookup);
  const claim = await context.in.claims.findOne({ _id: key });
  const found = claim && (await context.in.records.findOne({ _id: claim.record }));
  return found?.keys.includes(key) === true ? recordOf(found) : null;
}

async function remove(context: Context, _id: string): Promise<void> {
  const claims = await claimsOf(context, _id);
  await context.in.records.deleteOne({ _id });
  await giveUp(context, claims);
}

/** A record that was given more time at this very moment stays. */
async function expire(context: Context, before: string): Promise<number> {
  const due = { org: context.org, expires: { $lt: before } };
  const found = await context.in.records.find(due, { projection: { rev: 1 } }).toArray();
  let count = 0;
  for (const { _id, rev } of found) {
    const claims = await claimsOf(context, _id);
    if ((await context.in.records.deleteOne({ _id, rev })).deletedCount === 0) continue;
    await giveUp(context, claims);
    count += 1;
  }
  return count;
}

const maybe = (found: RecordDocument | null): RawRecord | null => found && recordOf(found);
export const recordOf = ({ kind, id, rev, expires, content }: RecordDocument): RawRecord => ({
  kind,
  id,
  rev,
  expires,
  content,
});
