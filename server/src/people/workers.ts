import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { people } from "../seed/people.ts";
import { peopleOf } from "./person.ts";

interface Worker {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Who works for the organisation now; in the demo also those who have not come yet. */
export async function workersOf(
  { demo }: Deps,
  { profile, store }: Staff["town"],
): Promise<readonly Worker[]> {
  const known = await peopleOf(store);
  const ids = new Set(known.map(({ id }) => id));
  const others = demo
    ? people.filter(({ id, organisation }) => organisation === profile.id && !ids.has(id))
    : [];
  return [...known.filter(({ isActive }) => isActive), ...others];
}

/** Who of them has a role, by name; `but` is left out. */
export async function namesOf(
  deps: Deps,
  { town }: Pick<Staff, "town">,
  role: string,
  but = "",
): Promise<string[]> {
  const all = await workersOf(deps, town);
  return all.filter(({ id, roles }) => id !== but && roles.includes(role)).map(({ name }) => name);
}
