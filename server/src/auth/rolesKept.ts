import { peopleOf, type KnownPerson } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";

/** What nobody is left to give back, once the last one has lost it. */
const NEVER_LOST = ["admin", "operator"];

/** The roles that groups do not take from somebody, as no other active person of the organisation has them. */
export async function rolesKept(
  store: OrganisationStore,
  known: KnownPerson | null,
  given: readonly string[],
): Promise<readonly string[]> {
  const taken = NEVER_LOST.filter((role) => known?.roles.includes(role) && !given.includes(role));
  if (taken.length === 0) return [];
  const others = (await peopleOf(store)).filter(({ id, isActive }) => isActive && id !== known?.id);
  return taken.filter((role) => !others.some(({ roles }) => roles.includes(role)));
}
