import { randomBytes } from "node:crypto";
import { REVISIONS_KEPT, WORKING_COPY_LIMIT } from "../limits.ts";
import type { NewWorkingCopy, WorkingCopies, WorkingCopySave } from "../port.ts";
import type { Context } from "./context.ts";
import type { CopyDocument } from "./documents.ts";
import { inserted } from "./failure.ts";
import { idOf, numbered } from "./id.ts";
import { packed, unpacked } from "./pack.ts";

// As with offerings: the copy's document is the newest state, and is copied before it is replaced.

const tooLarge = { ok: false, reason: "too-large" } as const;
const HEAD = { content: 0, label: 0, birth: 0, _id: 0, org: 0 } as const;

export const workingCopiesOf = (context: Context): WorkingCopies => ({
  create: (copy) => create(context, copy),
  save: (copy) => save(context, copy),
  async load(id) {
    const found = await current(context, id);
    if (found === null) return null;
    const { _id, org: _org, birth: _birth, label: _label, content, ...head } = found;
    return { ...head, content: await unpacked(content) };
  },
  list: () =>
    context.in.copies.find({ org: context.org }, { projection: HEAD }).sort({ at: -1, id: 1 }).toArray(),
  async revisions(id) {
    const now = await current(context, id);
    if (now === null) return [];
    const before = await context.in.revisions
      .find({ birth: now.birth, rev: { $lt: now.rev, $gt: now.rev - REVISIONS_KEPT } })
      .sort({ rev: -1 })
      .toArray();
    return [now, ...before].map(({ rev, label, at, by }) => ({ rev, label, at, by }));
  },
  revision: (id, rev) => revision(context, id, rev),
  delete: (id) => remove(context, id),
});

const current = (context: Context, id: string): Promise<CopyDocument | null> =>
  context.in.copies.findOne({ _id: idOf(context.org, id) });

async function create(context: Context, { content, ...head }: NewWorkingCopy) {
  const json = JSON.stringify(content);
  if (json.length > WORKING_COPY_LIMIT) return tooLarge;
  const place = { _id: idOf(context.org, head.id), org: context.org, birth: randomBytes(12).toString("hex") };
  const copy: CopyDocument = { ...head, ...place, rev: 1, label: "", content: await packed(json) };
  if (await inserted(context.in.copies.insertOne(copy))) return { ok: true, rev: 1 } as const;
  return { ok: false, reason: "exists" } as const;
}

async function save(context: Context, { id, rev, title, content, at, by, label, origin }: WorkingCopySave) {
  const json = JSON.stringify(content);
  if (json.length > WORKING_COPY_LIMIT) return tooLarge;
  const now = await current(context, id);
  if (now === null) return { ok: false, reason: "not-found" } as const;
  if (now.rev === rev) {
    await keep(context, now);
    const from = origin == null ? {} : { origin };
    const next = { rev: rev + 1, title, at, by, label, ...from, content: await packed(json) };
    const guard = { _id: now._id, rev, birth: now.birth };
    const saved = await context.in.copies.updateOne(guard, { $set: next });
    if (saved.matchedCount === 1) return { ok: true, rev: rev + 1 } as const;
  }
  return { ok: false, reason: "conflict" } as const;
}

/** Copies a state that is about to be replaced, and forgets the one that is then too old. */
async function keep(context: Context, { birth, rev, label, at, by, content }: CopyDocument): Promise<void> {
  const { revisions } = context.in;
  await inserted(
    revisions.insertOne({ _id: idOf(birth, numbered(rev)), birth, rev, label, at, by, content }),
  );
  if (rev >= REVISIONS_KEPT) await revisions.deleteMany({ birth, rev: { $lte: rev + 1 - REVISIONS_KEPT } });
}

async function revision(context: Context, id: string, rev: number): Promise<unknown> {
  const now = await current(context, id);
  if (now === null) return null;
  const found =
    now.rev === rev ? now : await context.in.revisions.findOne({ _id: idOf(now.birth, numbered(rev)) });
  return found === null ? null : unpacked(found.content);
}

async function remove(context: Context, id: string): Promise<void> {
  const gone = await context.in.copies.findOneAndDelete({ _id: idOf(context.org, id) });
  if (gone !== null) await context.in.revisions.deleteMany({ birth: gone.birth });
}
