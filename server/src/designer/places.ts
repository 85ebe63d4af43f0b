import type { JsonObject, Organisation } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { valuesOf } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";

/**
 * Organisations to look at a service as: one's own first, with its values where it offers the service already, then
 * the others with what is public about them. Values of others stay theirs.
 */
export async function placesFor({ store }: Deps, { town }: Staff, service: string) {
  const own = town.profile.id;
  const all = await store.platform.list();
  const values = await ownValues(town.store, service);
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

async function ownValues({ offerings }: Staff["town"]["store"], service: string): Promise<JsonObject> {
  const offered = await offerings.list();
  const found = offered.find((one) => one.service === service || one.template.id === service);
  return found === undefined ? {} : valuesOf(found);
}
