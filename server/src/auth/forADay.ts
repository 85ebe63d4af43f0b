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

/** What came of the last of these tries, whoever made it. */
export async function lastTried<T extends { readonly at: string }>(
  { records }: OrganisationStore,
  kind: string,
): Promise<T | null> {
  const all = (await records.list(kind, { limit: 200 })).map(({ content }) => content as unknown as T);
  return all.toSorted((one, two) => one.at.localeCompare(two.at)).at(-1) ?? null;
}

/** What was tried says nothing of settings that are other ones now. */
export async function forgetTries({ records }: OrganisationStore, kind: string): Promise<void> {
  for (const { id } of await records.list(kind, { limit: 200 })) await records.delete(kind, id);
}
