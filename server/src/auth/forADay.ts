import type { Json } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import type { OrganisationStore } from "../store/index.ts";

/** Keeps what came of a try, for a day; the one before goes. */
export async function keepForADay(
  { clock }: Pick<Deps, "clock">,
  { records }: OrganisationStore,
  kind: string,
  id: string,
  content: object,
): Promise<void> {
  const found = await records.get(kind, id);
  const expires = new Date(Date.parse(clock()) + 86_400_000).toISOString();
  await records.save({ kind, id, rev: found?.rev ?? 0, expires, content: content as Json });
}

/** What was tried says nothing of settings that are other ones now. */
export async function forgetTries({ records }: OrganisationStore, kind: string): Promise<void> {
  for (const { id } of await records.list(kind, { limit: 200 })) await records.delete(kind, id);
}
