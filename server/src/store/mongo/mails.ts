import type { RawMail, RawMails } from "../raw.ts";
import type { Context } from "./context.ts";
import { inserted } from "./failure.ts";
import { idOf } from "./id.ts";
import { keyOf } from "./key.ts";

export const mailsOf = (context: Context): RawMails => ({
  put: (mail) => putMail(context, mail),
  list: (caseId, limit) => listMails(context, caseId, limit),
  expire: async (before) => {
    const { mails } = context.in;
    return (await mails.deleteMany({ org: context.org, case: null, at: { $lt: before } })).deletedCount;
  },
});

async function putMail(context: Context, mail: RawMail): Promise<boolean> {
  const { id, caseId, at, content } = mail;
  const { mails } = context.in;
  const isThere = async (): Promise<boolean> => caseId === null || (await keyOf(context, caseId)) !== null;
  if (!(await isThere())) return false;
  const _id = idOf(context.org, id);
  const of = caseId === null ? null : idOf(context.org, caseId);
  const isNew = await inserted(
    mails.insertOne({ _id, org: context.org, id, case: of, caseId, at, repeats: 0, content }),
  );
  if (!isNew) await mails.updateOne({ _id }, { $inc: { repeats: 1 } });
  // The case may have been erased meanwhile.
  if (await isThere()) return true;
  await mails.deleteOne({ _id });
  return false;
}

async function listMails(context: Context, caseId: string | null, limit: number) {
  const filter = caseId === null ? { org: context.org } : { case: idOf(context.org, caseId) };
  const found = await context.in.mails.find(filter).sort({ at: -1 }).limit(limit).toArray();
  const keys = await keysOf(context, new Set(found.flatMap((mail) => mail.case ?? [])));
  return (
    found
      .map(({ _id, org: _org, case: of, ...mail }) => ({ ...mail, key: keys.get(of ?? "") ?? null }))
      // Its case is being erased at this moment.
      .filter((mail) => mail.caseId === null || mail.key !== null)
  );
}

async function keysOf(context: Context, cases: ReadonlySet<string>): Promise<Map<string, Uint8Array | null>> {
  if (cases.size === 0) return new Map();
  const found = await context.in.cases
    .find({ _id: { $in: [...cases] } }, { projection: { key: 1 } })
    .toArray();
  return new Map(found.map(({ _id, key }) => [_id, key]));
}
