import type { OrganisationStore } from "../store/index.ts";

/** Why a case must not be erased although its time is over: an appeal, a lawsuit, an audit. */
export interface Hold {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}
const KIND = "hold";

export async function holdOf({ records }: OrganisationStore, caseId: string): Promise<Hold | null> {
  const found = await records.get(KIND, caseId);
  return found === null ? null : (found.content as unknown as Hold);
}
export async function holdCase({ records }: OrganisationStore, caseId: string, hold: Hold): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const rev = (await records.get(KIND, caseId))?.rev ?? 0;
    const saved = await records.save({ kind: KIND, id: caseId, rev, expires: null, content: { ...hold } });
    if (saved.ok) return;
  }
  throw new Error("nobody may believe that a case is held which is not");
}
/** Somebody else holds it or lets it go at the same moment. */
const ATTEMPTS = 5;
export const releaseHold = ({ records }: OrganisationStore, caseId: string): Promise<void> =>
  records.delete(KIND, caseId);
