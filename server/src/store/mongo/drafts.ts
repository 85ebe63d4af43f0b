import type { Filter } from "mongodb";
import type { RawDraft, RawDrafts, RawDraftSave } from "../raw.ts";
import { emptyCase } from "./append.ts";
import type { Context } from "./context.ts";
import type { CaseDocument } from "./documents.ts";
import { inserted } from "./failure.ts";
import { hex, idOf } from "./id.ts";
import { removeRemains, sweepAfter } from "./remains.ts";

// A draft is a case that nobody has sent: one document and one key from the first answer to the last event.

export const draftsOf = (context: Context): RawDrafts => ({
  create: (draft) => createDraft(context, draft),
  load: async (id) => readDraft(await context.in.cases.findOne({ _id: idOf(context.org, id) }, DRAFT)),
  save: (draft) => saveDraft(context, draft),
  delete: async (id) => {
    await deleteDraft(context, id);
  },
  expire: (before) => expireDrafts(context, before),
  findByResume: (resume) => findByResume(context, resume),
});

const DRAFT = { projection: { id: 1, key: 1, draft: 1 } };

function createDraft(
  context: Context,
  draft: RawDraft & { readonly resume: Uint8Array | null },
): Promise<boolean> {
  const { id, service, program, rev, expires, answers, key, resume } = draft;
  const content = { draft: { service, program, rev, expires, answers }, key, resume: resume && hex(resume) };
  return inserted(context.in.cases.insertOne({ ...emptyCase(context.org, id), ...content }));
}

function readDraft(found: Pick<CaseDocument, "id" | "key" | "draft"> | null): RawDraft | null {
  if (found === null || found.draft === null || found.key === null) return null;
  return { id: found.id, ...found.draft, key: found.key };
}

async function saveDraft(context: Context, draft: RawDraftSave): Promise<boolean> {
  const { id, rev, program, expires, answers, resume } = draft;
  const content = {
    "draft.rev": rev + 1,
    "draft.program": program,
    "draft.expires": expires,
    "draft.answers": answers,
    ...(resume === null ? {} : { resume: hex(resume) }),
  };
  const guard = { _id: idOf(context.org, id), seq: 0, "draft.rev": rev };
  return (await context.in.cases.updateOne(guard, { $set: content })).matchedCount === 1;
}

/** Its place stays for a while, so that a file that is put at this moment is found and goes too. */
async function deleteDraft(context: Context, id: string, only: Filter<CaseDocument> = {}): Promise<boolean> {
  const guard = { ...only, _id: idOf(context.org, id), seq: 0, key: { $ne: null } };
  const gone = { key: null, draft: null, resume: null, sweep: sweepAfter(new Date().toISOString()) };
  if ((await context.in.cases.updateOne(guard, { $set: gone })).matchedCount === 0) return false;
  await removeRemains(context, guard._id);
  return true;
}

/** A draft that was saved at this very moment stays. */
async function expireDrafts(context: Context, before: string): Promise<number> {
  const isDue = { "draft.expires": { $lt: before } };
  const due = await context.in.cases
    .find({ org: context.org, ...isDue }, { projection: { id: 1 } })
    .toArray();
  let count = 0;
  for (const { id } of due) if (await deleteDraft(context, id, isDue)) count += 1;
  return count;
}

async function findByResume(context: Context, resume: Uint8Array) {
  const found = await context.in.cases.findOne({ org: context.org, resume: hex(resume) }, DRAFT);
  const draft = readDraft(found);
  if (draft === null || found === null) return null;
  const file = await context.in.files.findOne({ owner: found._id }, { projection: { id: 1 } });
  return { ...draft, hasFiles: file !== null };
}
