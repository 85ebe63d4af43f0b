import { Refusal } from "../backup/refusal.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import type { Store } from "../store/index.ts";

/** Trials are nobody's place to work at. */
export async function townNamed(store: Store, id = ""): Promise<Town> {
  const town = await townById({ store }, id);
  if (town === null || town.profile.rehearsal === true) throw new Refusal("organisation-unknown", id);
  return town;
}
