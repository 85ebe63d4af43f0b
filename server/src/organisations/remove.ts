import type { BodyOf, routes } from "@blaupause/api";
import type { Organisation } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import { forgetPlaces } from "../auth/places.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";
import { ENTRY, HEAD } from "../people/entries.ts";
import { OPERATOR, note } from "../people/log.ts";
import { mustBeAsRead } from "./stamp.ts";

/** The log stays: what was written down is not unwritten, and `verify-audit` misses nothing. */
const KEPT = [ENTRY, HEAD];
/** So many are named. */
const MOST = 10;

/** What was taken in by mistake goes with its people and settings, as long as nothing was begun there. */
export async function removeOrganisation(
  deps: Deps,
  { town, person }: Staff,
  { id, stamp }: BodyOf<(typeof routes)["removeOrganisation"]>,
): Promise<{ readonly id: string }> {
  const { platform } = deps.store;
  const all = await platform.list();
  mustBeAsRead(all.find((one) => one.id === id) ?? null, stamp);
  if (id === town.profile.id) throw new Refusal(422, "own-organisation");
  const names = all.flatMap(({ profile }) => namingIt(profile as Organisation, id));
  if (names.length > 0) throw new Refusal(409, "referred-to", { names: names.slice(0, MOST) });
  const done = await platform.remove(id, KEPT);
  if (done === "begun") throw new Refusal(409, "begun");
  if (done === "none") throw new Refusal(409, "saved-by-another");
  forgetPlaces(deps.store);
  await note(deps, town.store, person.id, "organisation-removed", id);
  await note(deps, deps.store.organisation(id), OPERATOR, "organisation-removed", id);
  return { id };
}

const namingIt = ({ name, parent, dissolved }: Organisation, id: string): readonly string[] =>
  parent === id || dissolved?.successor === id ? [name] : [];
