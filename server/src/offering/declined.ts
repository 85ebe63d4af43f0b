import type { OrganisationStore, Place, Store as Whole } from "../store/index.ts";

/** „Wir bieten das nicht an“: a valid end, with the reason citizens read. */
export interface Declined {
  readonly reason: "no-statute" | "other";
  /** In the organisation's own words, where the reason is another. */
  readonly text: string;
  readonly by: string;
  readonly at: string;
}
type Store = Pick<OrganisationStore, "records">;

const KIND = "declined";

/** Why this organisation does not offer a template; null where it has said nothing. */
export async function declinedOf({ records }: Store, template: string): Promise<Declined | null> {
  const found = await records.get(KIND, template);
  return found === null ? null : (found.content as unknown as Declined);
}

/** False where somebody else has just said something else. */
export async function decline({ records }: Store, template: string, said: Declined): Promise<boolean> {
  const rev = (await records.get(KIND, template))?.rev ?? 0;
  const saved = await records.save({ kind: KIND, id: template, rev, expires: null, content: { ...said } });
  return saved.ok;
}

export const withdrawDecline = ({ records }: Store, template: string): Promise<void> =>
  records.delete(KIND, template);

/** The same of many organisations at once. */
export async function declinedAt(
  { platform }: Pick<Whole, "platform">,
  places: readonly Place[],
): Promise<ReadonlyMap<string, Declined>> {
  const all = await platform.recordsAt(KIND, places);
  return new Map(all.map(({ org, content }) => [org, content as unknown as Declined]));
}
