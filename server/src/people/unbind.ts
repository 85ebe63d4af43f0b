import type { Staff } from "../api/session.ts";
import { revokeAll } from "../auth/sessions.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { forgetColleagues } from "./colleagues.ts";
import { note } from "./log.ts";
import { mayMakeOperators } from "./mayMakeOperators.ts";
import { isBound, personById, savePerson, unboundKey, type KnownPerson } from "./person.ts";

/** Her account at the provider is hers no more; the next one that comes with her address is. */
export async function unbind(deps: Deps, staff: Staff, id: string): Promise<{ done: true }> {
  const { town, person: by, session } = staff;
  const person = mayBeUnbound(staff, await personById(town.store, id));
  if ((await savePerson(town.store, { ...person, subject: unboundKey(id) })) !== null)
    throw new Refusal(409, "saved-by-another");
  forgetColleagues(town.store);
  // Whoever has the account she is unbound from is in no browser; whoever unbinds herself goes on in this one.
  await revokeAll(deps, town.profile.id, id, session.id);
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
