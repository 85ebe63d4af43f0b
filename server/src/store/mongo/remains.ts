import type { Context } from "./context.ts";

/**
 * Takes away what lies outside a case's own document: files, mails, and the bodies of events the tail had no room for.
 * Every envelope stays, and so does the record of the erasure itself. Doing it again does nothing.
 */
export async function removeRemains({ in: all }: Pick<Context, "in">, _id: string): Promise<void> {
  await all.files.deleteMany({ owner: _id });
  await all.chunks.deleteMany({ owner: _id });
  await all.mails.deleteMany({ case: _id });
  await all.events.updateMany({ case: _id, type: { $ne: "erased" } }, { $set: { body: null } });
}

const SECOND_LOOK_MS = 10 * 60_000;

/** When somebody looks once more: who wrote at the moment of the erasure has long been told or has died by then. */
export const sweepAfter = (at: string): string => new Date(Date.parse(at) + SECOND_LOOK_MS).toISOString();

const AT_ONCE = 20;

/** The second look, which also finishes what a killed process had begun. A deleted draft is forgotten by it. */
export async function sweep(context: Pick<Context, "in">, now: string): Promise<void> {
  const { cases } = context.in;
  const due = await cases
    .find({ sweep: { $lte: now } }, { projection: { seq: 1 } })
    .limit(AT_ONCE)
    .toArray();
  for (const { _id, seq } of due) {
    await removeRemains(context, _id);
    if (seq === 0) await cases.deleteOne({ _id, seq: 0, key: null });
    else await cases.updateOne({ _id }, { $set: { sweep: null } });
  }
}
