import type { OrganisationStore } from "../store/index.ts";
import { peopleOf, type KnownPerson } from "./person.ts";

/** A new colleague may take so long to be seen by the other server processes. */
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
/** Whoever changes people makes the next one look again. */
export const forgetColleagues = (store: OrganisationStore): void => {
  kept.delete(store);
};
