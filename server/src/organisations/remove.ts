import type { BodyOf, routes } from "@blaupause/api";
import type { Staff } from "../api/session.ts";
import { forgetPlaces } from "../auth/places.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { OPERATOR, note, writeLine } from "../people/log.ts";
import { isBegun, namingIt } from "./begun.ts";
import { mustBeAsRead } from "./stamp.ts";

/** So many are named. */
const MOST = 10;

/**
 * What was taken in by mistake goes, as long as nothing was begun there: at once for everybody, and with its people and
 * settings once nothing can be under way in it any more (`removeLeft.ts`).
 */
export async function removeOrganisation(
  deps: Deps,
  { town, person }: Staff,
  { id, stamp }: BodyOf<(typeof routes)["removeOrganisation"]>,
): Promise<{ readonly id: string }> {
  const all = await deps.store.platform.list();
  const found = all.find((one) => one.id === id) ?? null;
  mustBeAsRead(found, stamp);
  if (id === town.profile.id) throw new Refusal(422, "own-organisation");
  const names = namingIt(all, id);
  if (names.length > 0) throw new Refusal(409, "referred-to", { names: names.slice(0, MOST) });
  if (await isBegun(deps, id)) throw new Refusal(409, "begun");
  const own = deps.store.organisation(id);
  // First: whoever marks an organisation without our key cannot write that, and then it stays.
  await writeLine(deps, own, OPERATOR, "organisation-removed", id);
  if (found === null || !(await deps.store.platform.leave(found, deps.clock()))) {
    // Somebody else has taken it away at the same moment, or has changed it.
    const leaving = await deps.store.platform.leaving();
    if (!leaving.some((one) => one.id === id)) await writeLine(deps, own, OPERATOR, "organisation-kept", id);
    throw new Refusal(409, "saved-by-another");
  }
  forgetPlaces(deps.store);
  await note(deps, town.store, person.id, "organisation-removed", id);
  return { id };
}
