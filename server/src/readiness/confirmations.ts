import type { OrganisationStore } from "../store/index.ts";

export interface Confirmation {
  readonly by: string;
  readonly at: string;
}
type All = Readonly<Record<string, Confirmation>>;
const KIND = "readiness";

/** What people of the organisation confirmed about a service, by criterion. */
export async function confirmationsOf({ records }: OrganisationStore, service: string): Promise<All> {
  const found = await records.get(KIND, service);
  return found === null ? {} : (found.content as unknown as All);
}

/** Confirms one, or takes it back with null. False where somebody else has just confirmed another. */
export async function confirm(
  { records }: OrganisationStore,
  service: string,
  criterion: string,
  confirmation: Confirmation | null,
): Promise<boolean> {
  const found = await records.get(KIND, service);
  const { [criterion]: _, ...others } = (found?.content ?? {}) as unknown as All;
  const content = confirmation === null ? others : { ...others, [criterion]: confirmation };
  const saved = await records.save({
    kind: KIND,
    id: service,
    rev: found?.rev ?? 0,
    expires: null,
    content: { ...content },
  });
  return saved.ok;
}

/** With the working copy goes what was confirmed about it. */
export const forgetConfirmations = ({ records }: OrganisationStore, service: string): Promise<void> =>
  records.delete(KIND, service);
