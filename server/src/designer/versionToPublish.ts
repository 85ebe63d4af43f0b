import type { Staff } from "../api/session.ts";
import { versionsOf } from "../catalogue/catalogue.ts";
import { versionAfter } from "../catalogue/version.ts";
import type { Deps } from "../deps.ts";
import { Refusal } from "../http/refusal.ts";

/** The number a working copy would be published as. A template stays its publisher's, and every version says why it is. */
export async function versionToPublish(
  deps: Deps,
  { town, person }: Staff,
  id: string,
  why: string,
): Promise<string> {
  if (!person.roles.includes("publisher")) throw new Refusal(403, "role-missing");
  const newest = (await versionsOf(deps, id)).at(-1);
  if (newest !== undefined && newest.publisher !== town.profile.id) throw new Refusal(403, "other-publisher");
  if (why.trim() === "") throw new Refusal(422, "why-missing");
  return versionAfter(newest?.version ?? null);
}
