import type { OrganisationStore } from "../store/index.ts";
import { hasPassword } from "../auth/account.ts";
import { chainAfter, LOST } from "./chain.ts";
import { entriesOf, unlessDamaged, type Entry, type LogLine, type Records } from "./entries.ts";
import { headOf, type Head } from "./head.ts";

export interface ReadLog {
  /** Those that can be opened, the oldest first. */
  readonly entries: readonly (LogLine & { readonly seq: number })[];
  /** The first entry that is not as it was written, also where nobody can open it any more; null: all are. */
  readonly firstBad: number | null;
}

type Found = ReadonlyMap<number, Entry>;

/** The whole log, and the first entry that does not follow from those before or is not what the head names. */
export async function readLog({ records }: OrganisationStore): Promise<ReadLog> {
  const known = await unlessDamaged(() => headOf(records));
  const found = await entriesOf(records, known?.head.seq ?? 0);
  const isLost = known === null || known.head.chain === LOST || (await isGone(records, known.rev, found));
  const entries = [...found].map(([seq, { chain: _chain, ...line }]) => ({ seq, ...line }));
  return { entries, firstBad: firstBadOf(found, isLost ? null : known.head) };
}

/** Two entries and no head, or neither although somebody chose a password. Whoever wrote meanwhile has left a head by now. */
async function isGone(records: Records, rev: number, found: Found): Promise<boolean> {
  if (rev > 0 || found.size === 1) return false;
  if (found.size === 0 && !(await hasPassword({ records }))) return false;
  return (await unlessDamaged(() => headOf(records)))?.rev === 0;
}

/** An entry is written before the head is moved: one more than the head names is no fault. */
function firstBadOf(found: Found, head: Head | null): number | null {
  const last = Math.max(head?.seq ?? 0, [...found.keys()].at(-1) ?? 0);
  let chain = "";
  for (let seq = 1; seq <= last; seq += 1) {
    const entry = found.get(seq);
    if (entry === undefined || entry.chain !== chainAfter(chain, entry)) return seq;
    if (seq === head?.seq && entry.chain !== head.chain) return seq;
    chain = entry.chain;
  }
  return head === null ? last + 1 : null;
}
