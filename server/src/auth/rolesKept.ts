import { forgetColleagues } from "../people/colleagues.ts";
import { peopleOf, savePerson, type KnownPerson, type Person } from "../people/person.ts";
import type { OrganisationStore } from "../store/index.ts";

/** What nobody is left to give back, once the last one has lost it. */
const NEVER_LOST = ["admin", "operator"];
type Holder = Pick<Person, "roles" | "isActive">;
const holds = ({ isActive, roles }: Holder, role: string): boolean => isActive && roles.includes(role);

/** The roles that a change does not take from somebody, as no other active person of the organisation has them. */
export async function rolesKept(
  store: OrganisationStore,
  known: KnownPerson | null,
  next: Holder,
): Promise<readonly string[]> {
  const taken = NEVER_LOST.filter((role) => known !== null && holds(known, role) && !holds(next, role));
  if (taken.length === 0) return [];
  const others = (await peopleOf(store)).filter(({ id }) => id !== known?.id);
  return taken.filter((role) => !others.some((one) => holds(one, role)));
}

/**
 * Looks again once somebody is saved: of two who lose such a role at the same moment, each was saved while the other one
 * still had it. Where nobody has it now, she becomes who she was; these roles are told.
 */
export async function takeBackLast(
  store: OrganisationStore,
  before: KnownPerson | null,
  saved: KnownPerson,
): Promise<readonly string[]> {
  const lost = await rolesKept(store, before, saved);
  if (before === null || lost.length === 0) return [];
  await savePerson(store, { ...before, rev: saved.rev });
  forgetColleagues(store);
  return lost;
}
