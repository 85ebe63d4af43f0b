import { LOST } from "./chain.ts";
import { ENTRY, HEAD, entriesOf, idOf, unlessDamaged, type Records } from "./entries.ts";

/** The newest entry, kept apart, so that one that is cut off is missed. */
export interface Head {
  readonly seq: number;
  readonly chain: string;
}
interface KnownHead {
  readonly head: Head;
  readonly rev: number;
}

const ID = "head";

export async function headOf(records: Records): Promise<KnownHead> {
  const found = await records.get(HEAD, ID);
  const head = (found?.content ?? { seq: 0, chain: "" }) as unknown as Head;
  return { head, rev: found?.rev ?? 0 };
}

/** Nothing is done where somebody else was first. */
export const moveHead = async (records: Records, rev: number, { seq, chain }: Head): Promise<void> => {
  await records.save({ kind: HEAD, id: ID, rev, expires: null, content: { seq, chain } });
};

/** The head the next entry follows. One that cannot be opened or is gone is put in place again: work goes on. */
export async function headToFollow(records: Records): Promise<KnownHead> {
  const known = await unlessDamaged(() => headOf(records));
  if (known !== null && (known.rev > 0 || !(await isWritten(records, 2)))) return known;
  await mendHead(records);
  return headOf(records);
}

/** Nobody knows what the one before named: the next entry follows from none, and the log tells of it for ever. */
async function mendHead(records: Records): Promise<void> {
  const seq = [...(await entriesOf(records, 0)).keys()].at(-1) ?? 0;
  if ((await unlessDamaged(() => headOf(records))) === null) await records.delete(HEAD, ID);
  await moveHead(records, 0, { seq, chain: LOST });
}

/** Also one that cannot be opened. */
async function isWritten(records: Records, seq: number): Promise<boolean> {
  const found = await unlessDamaged(async () => (await records.get(ENTRY, idOf(seq))) !== null);
  return found ?? true;
}
