import { isDeepStrictEqual } from "node:util";
import type { JsonObject, Organisation as Profile } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import { forgetPlaces } from "../auth/places.ts";
import type { Deps } from "../deps.ts";
import { mainHost } from "../http/ownHost.ts";
import { Refusal } from "../http/refusal.ts";
import type { Organisation } from "../store/index.ts";
import { fieldsChanged } from "../people/changes.ts";
import { OPERATOR, note } from "../people/log.ts";
import { keepPatterns, patternFaults } from "./numbers.ts";
import { stampOf } from "./stamp.ts";

/**
 * An organisation keeps its id for good; its slug is its id, so that no address changes its owner. `before` is what was
 * read when it was judged: what somebody else has saved since is not put over.
 */
export async function putOrganisation(
  deps: Deps,
  { town, person }: Staff,
  profile: JsonObject,
  host: string | null,
  before: Organisation | null,
): Promise<void> {
  const id = String(profile["id"]);
  // The same table again: there is nothing to write down.
  if (before !== null && isDeepStrictEqual(said(before), said({ host, profile })))
    return mustBeThere(deps, id);
  // The platform's own name shows every organisation.
  if (host === mainHost(deps)) throw hostTaken();
  await judgeAgain(deps, profile, before);
  await keepPatterns(deps, before);
  const done = await deps.store.platform.put({ id, slug: id, host, profile }, before);
  if (!done.ok && done.reason === "taken") throw hostTaken();
  if (!done.ok) throw before === null ? idTaken() : new Refusal(409, "saved-by-another");
  forgetPlaces(deps.store);
  // A new one has all of its fields from whoever made it.
  const changed = before === null ? [] : fieldsChanged(said(before), said({ host, profile }));
  const what = before === null ? "organisation-added" : "organisation-saved";
  await note(deps, town.store, person.id, what, id, changed);
  if (id === town.profile.id) return;
  await note(deps, deps.store.organisation(id), OPERATOR, what, id, changed);
}

async function mustBeThere({ store }: Deps, id: string): Promise<void> {
  if ((await store.platform.get(id)) === null) throw new Refusal(409, "saved-by-another");
}

/** It may be a while since it was judged: a table is long. Nothing is kept of what somebody else has changed since. */
async function judgeAgain(deps: Deps, profile: JsonObject, before: Organisation | null): Promise<void> {
  if (before === null) return;
  const now = await deps.store.platform.get(before.id);
  if (now === null || stampOf(now) !== stampOf(before)) throw new Refusal(409, "saved-by-another");
  const faults = await patternFaults(deps, profile as unknown as Profile, before);
  if (faults.length > 0) throw new Refusal(422, "not-an-organisation", { faults });
}

/** Somebody was faster, or it is that of an organisation that is being taken away. */
const idTaken = (): Refusal =>
  new Refusal(422, "not-an-organisation", { faults: [{ field: "id", code: "taken" }] });
const hostTaken = (): Refusal => new Refusal(409, "host-taken", { field: "host" });

const said = ({ host, profile }: Pick<Organisation, "host" | "profile">): object => ({
  ...(profile as object),
  host,
});
