import type { Organisation } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { placeOf } from "../offering/place.ts";
import { currentValues } from "./values.ts";

/**
 * Organisations to look at a service as: one's own first, with its values, then
 * the others with what is public about them. Values of others stay theirs.
 */
export async function placesFor({ store }: Deps, staff: Staff, service: string) {
  const { town } = staff;
  const own = town.profile.id;
  const all = await store.platform.list();
  const values = await currentValues(staff, service);
  return all
    .filter(({ profile }) => (profile as Organisation).rehearsal !== true)
    .toSorted((left, right) => Number(right.id === own) - Number(left.id === own))
    .map(({ id, profile }) => ({
      id,
      name: (profile as Organisation).name,
      place: placeOf({ profile: profile as Organisation, store: town.store }, {}),
      values: id === own ? values : {},
    }));
}
