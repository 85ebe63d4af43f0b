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
  const found = await records.get(KIND, caseId);
  await records.save({ kind: KIND, id: caseId, rev: found?.rev ?? 0, expires: null, content: { ...hold } });
}
export const releaseHold = ({ records }: OrganisationStore, caseId: string): Promise<void> =>
  records.delete(KIND, caseId);
