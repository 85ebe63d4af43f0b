import type { BodyOf, routes } from "@blaupause/api";
import type { Organisation } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import { forgetPlaces } from "../auth/places.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { OPERATOR, note } from "../people/log.ts";
import { isBegun } from "./begun.ts";
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
  const names = all.flatMap(({ profile }) => namingIt(profile as Organisation, id));
  if (names.length > 0) throw new Refusal(409, "referred-to", { names: names.slice(0, MOST) });
  if (await isBegun(deps, id)) throw new Refusal(409, "begun");
  if (found === null || !(await deps.store.platform.leave(found, deps.clock())))
    throw new Refusal(409, "saved-by-another");
  forgetPlaces(deps.store);
  await note(deps, deps.store.organisation(id), OPERATOR, "organisation-removed", id);
  await note(deps, town.store, person.id, "organisation-removed", id);
  return { id };
}

/** Trials are copies of an organisation and name what it does. */
const namingIt = ({ name, parent, dissolved, rehearsal }: Organisation, id: string): readonly string[] =>
  rehearsal !== true && (parent === id || dissolved?.successor === id) ? [name] : [];
