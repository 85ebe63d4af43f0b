import type { OrganisationStore } from "../store/index.ts";

/** Is that version what is on offer by now; or, of a template of one's own, what its draft is made from? */
export async function hasCome(store: OrganisationStore, service: string, version: string): Promise<boolean> {
  const offering = await store.offerings.get(service);
  if (offering !== null && offering.program !== null) return offering.template.version === version;
  const origin = (await store.workingCopies.load(service))?.origin;
  return origin != null && origin.id !== service && origin.version === version;
}
