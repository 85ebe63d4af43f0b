import type { Staff } from "../api/session.ts";
import { SESSION, sessionsFor } from "../auth/sessions.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { forgetColleagues } from "./colleagues.ts";
import { note } from "./log.ts";
import { mayMakeOperators } from "./mayMakeOperators.ts";
import { isBound, personById, savePerson, unboundKey, type KnownPerson } from "./person.ts";

/** Her account at the provider is hers no more; the next one that comes with her address is. */
export async function unbind(deps: Deps, staff: Staff, id: string): Promise<{ done: true }> {
  const { town, person: by } = staff;
  const person = mayBeUnbound(staff, await personById(town.store, id));
  if ((await savePerson(town.store, { ...person, subject: unboundKey(id) })) !== null)
    throw new Refusal(409, "saved-by-another");
  forgetColleagues(town.store);
  await signOut(deps, staff, id);
  await note(deps, town.store, by.id, "account-unbound", id);
  return { done: true };
}

function mayBeUnbound(staff: Staff, person: KnownPerson | null): KnownPerson {
  if (person === null) throw new Refusal(404, "no-such-person");
  mayMakeOperators(staff, person.roles);
  if (!isBound(person)) throw new Refusal(409, "no-account-bound");
  // Nothing else finds her again.
  if (person.email === null) throw new Refusal(422, "address-needed");
  return person;
}

/** Whoever has the account she is unbound from is in no browser; whoever unbinds herself goes on in this one. */
async function signOut(deps: Deps, { town, session }: Staff, person: string): Promise<void> {
  for (const { id } of await sessionsFor(deps, town.profile.id, person))
    if (id !== session.id) await town.store.records.delete(SESSION, id);
}
