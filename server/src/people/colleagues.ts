import type { OrganisationStore } from "../store/index.ts";
import { peopleOf, personById, type KnownPerson } from "./person.ts";

/** What changed of a colleague may take so long to be seen by the other server processes. */
const KEPT_MS = 20_000;
interface Kept {
  readonly at: number;
  readonly people: readonly KnownPerson[];
}
const kept = new WeakMap<OrganisationStore, Kept>();

/** The people of an organisation, as every request asks for them: for names, and for who stands in for whom. */
export async function colleagues(store: OrganisationStore, now: string): Promise<readonly KnownPerson[]> {
  const at = Date.parse(now);
  const before = kept.get(store);
  if (before !== undefined && Math.abs(at - before.at) < KEPT_MS) return before.people;
  const people = await peopleOf(store);
  kept.set(store, { at, people });
  return people;
}
/** The same with one who has to be among them: another process may have taken her on since the last look. */
export async function colleaguesWith(
  store: OrganisationStore,
  id: string,
  now: string,
): Promise<readonly KnownPerson[]> {
  const people = await colleagues(store, now);
  // The one is read first, so that a session of somebody who is gone does not read them all with every request.
  if (people.some((one) => one.id === id) || (await personById(store, id)) === null) return people;
  forgetColleagues(store);
  return colleagues(store, now);
}

/** Whoever changes people makes the next one look again. */
export const forgetColleagues = (store: OrganisationStore): void => {
  kept.delete(store);
};
