import { people } from "../seed/people.ts";
import type { Store } from "../store/index.ts";
import { forgetColleagues } from "./colleagues.ts";
import { personById, savePerson } from "./person.ts";

/** A person of the demo as one of her organisation, made when she is chosen for the first time; null: there is none. */
export async function demoPerson(store: Store, id: string) {
  const known = people.find((one) => one.id === id);
  if (known === undefined) return null;
  const town = store.organisation(known.organisation);
  const found = await personById(town, id);
  if (found !== null) return { organisation: known.organisation, person: found };
  const { name, roles } = known;
  const email = `${id}@${known.organisation}.example`;
  const person = { id, rev: 0, name, email, subject: null, roles, isActive: true, substitute: null };
  await savePerson(town, person);
  forgetColleagues(town);
  return { organisation: known.organisation, person };
}

/** All of an organisation: whoever administers it finds her colleagues, whether or not they have come yet. */
export async function demoColleagues(store: Store, organisation: string): Promise<void> {
  for (const { id } of people.filter((one) => one.organisation === organisation)) await demoPerson(store, id);
}
