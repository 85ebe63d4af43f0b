import { Refusal } from "../http/refusal.ts";
import type { OrganisationStore } from "../store/index.ts";
import { personById, type KnownPerson } from "./person.ts";

/** Work goes to a colleague who can do it. One who was barred since keeps nobody from saving something else. */
export async function mustBeSubstitute(
  store: OrganisationStore,
  before: KnownPerson | null,
  { id, substitute }: KnownPerson,
): Promise<void> {
  if (substitute === null || substitute.person === before?.substitute?.person) return;
  const found = substitute.person === id ? null : await personById(store, substitute.person);
  if (found === null || !found.isActive) throw new Refusal(422, "not-a-substitute", { field: "substitute" });
}
