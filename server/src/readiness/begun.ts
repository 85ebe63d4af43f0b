import type { OrganisationStore } from "../store/index.ts";

// When somebody began with a service. Apart from its saved states: the oldest of those go, and the time it took would
// shrink with every save.

type Begun = Pick<OrganisationStore, "records" | "workingCopies">;
const KIND = "readiness-begun";

/** A working copy begins; what stood here of an earlier one is over. */
export async function keepBegun({ records }: Pick<Begun, "records">, service: string, at: string) {
  const rev = (await records.get(KIND, service))?.rev ?? 0;
  await records.save({ kind: KIND, id: service, rev, expires: null, content: { at } });
}

/** Where nothing was kept yet, the oldest state that is left is, before it goes too. */
export async function begunAt(store: Begun, service: string): Promise<string | null> {
  const found = await store.records.get(KIND, service);
  if (found !== null) return (found.content as { readonly at: string }).at;
  const at = (await store.workingCopies.revisions(service)).at(-1)?.at ?? null;
  if (at !== null) await keepBegun(store, service, at);
  return at;
}

export const forgetBegun = ({ records }: Pick<Begun, "records">, service: string): Promise<void> =>
  records.delete(KIND, service);
