import type { JsonObject } from "@blaupause/model";
import type { Staff } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { mainHost } from "../http/ownHost.ts";
import { Refusal } from "../http/refusal.ts";
import { note } from "../people/log.ts";

/** An organisation keeps its id for good; its slug is its id, so that no address changes its owner. */
export async function putOrganisation(
  deps: Deps,
  { town, person }: Staff,
  profile: JsonObject,
  host: string | null,
): Promise<void> {
  const id = String(profile["id"]);
  // The platform's own name shows every organisation.
  if (host === mainHost(deps)) throw new Refusal(409, "host-taken");
  const done = await deps.store.platform.put({ id, slug: id, host, profile });
  if (!done.ok) throw new Refusal(409, "host-taken");
  await note(deps, town.store, person.id, "organisation-saved", id);
}
