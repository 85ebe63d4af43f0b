import type { OrganisationStore, StoredRecord } from "../store/index.ts";

// To hold a case and to erase it exclude each other by one record: whoever changes it first, on the rev that was read,
// has it. For the same reason nobody deletes it while the case is there: a deletion asks nobody who was faster.

/** Why a case must not be erased although its time is over: an appeal, a lawsuit, an audit. */
export interface Hold {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}
const KIND = "hold";
/** Far longer than erasing takes. After that a case whose erasure failed for good may be held again. */
const ERASING_MS = 24 * 3_600_000;

export const holdOf = async ({ records }: OrganisationStore, caseId: string): Promise<Hold | null> =>
  holdIn(await records.get(KIND, caseId));

/** A record without a reason holds nothing: the case is being erased, or was let go. */
function holdIn(found: StoredRecord | null): Hold | null {
  const content = found?.content as Hold | { readonly reason?: never } | undefined;
  return content?.reason === undefined ? null : content;
}

/** False where it is being erased, or was: nobody may believe that a case is held which is not. */
export async function holdCase(store: OrganisationStore, caseId: string, hold: Hold): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await store.records.get(KIND, caseId);
    if (isErasing(found)) return false;
    if (await save(store, caseId, found, hold, null)) return staysThere(store, caseId);
  }
  throw new Error("nobody may believe that a case is held which is not");
}
/** Somebody else holds it or lets it go at the same moment. */
const ATTEMPTS = 5;

const isErasing = (found: StoredRecord | null): boolean =>
  (found?.content as { readonly erasing?: true } | undefined)?.erasing === true;

async function staysThere({ cases, records }: OrganisationStore, caseId: string): Promise<boolean> {
  if ((await cases.load(caseId))?.status !== "erased") return true;
  await records.delete(KIND, caseId);
  return false;
}

/** Who holds it anew at this moment goes on holding it. */
export async function releaseHold(store: OrganisationStore, caseId: string): Promise<void> {
  const found = await store.records.get(KIND, caseId);
  const held = holdIn(found);
  if (held !== null) await save(store, caseId, found, {}, held.at);
}

/** Whether it may be erased: true where nobody holds it, and from then on nobody can. */
export async function beginErasing(store: OrganisationStore, caseId: string, at: string): Promise<boolean> {
  const found = await store.records.get(KIND, caseId);
  const until = new Date(Date.parse(at) + ERASING_MS).toISOString();
  return holdIn(found) === null && save(store, caseId, found, { erasing: true }, until);
}

async function save(
  { records }: OrganisationStore,
  id: string,
  found: StoredRecord | null,
  content: Hold | { readonly erasing?: true },
  expires: string | null,
): Promise<boolean> {
  return (await records.save({ kind: KIND, id, rev: found?.rev ?? 0, expires, content })).ok;
}
