import { named } from "@blaupause/reuse";
import type { Deps } from "../deps.ts";
import type { Template } from "../offering/templates.ts";
import { newestVersions, templateAt, versionsOf, type Origin, type Published } from "./catalogue.ts";

// A Land makes a template of its own from the Bund's: under another id, with its own changes, published for its own
// municipalities. It stays bound to the version it was made from, and a next one comes to it as to any municipality.

type Shelved = Pick<Deps, "store" | "templates">;

/** Longer than any administration is deep: where it does not end by then, it ends nowhere. */
const DEEPEST = 10;

/** Would a template made from this one be made from itself? */
export async function isCircle(deps: Shelved, id: string, from: Origin): Promise<boolean> {
  let above: Origin | undefined = from;
  for (let depth = 0; above !== undefined && depth < DEEPEST; depth += 1) {
    if (above.id === id) return true;
    const { version }: Origin = above;
    above = (await versionsOf(deps, above.id)).find((one) => one.version === version)?.from;
  }
  return above !== undefined;
}

/** The template another one is made from, as if it had that one's id; null where nobody published such a version. */
export async function parentAs(deps: Shelved, id: string, from: Origin): Promise<Template | null> {
  const found = await templateAt(deps, from.id, from.version);
  return found === null ? null : { ...found, service: named(found.service, id) };
}

/** Templates made from this one, the newest version of each. */
export const madeFrom = async (
  deps: Shelved,
  id: string,
): Promise<readonly (Published & { from: Origin })[]> =>
  (await newestVersions(deps)).flatMap((one) => (one.from?.id === id ? [{ ...one, from: one.from }] : []));

/**
 * A working copy says itself what it comes from. That it is made from another template is believed of what nobody else
 * publishes: whoever adapts a template stays bound to it.
 */
export async function derivedFrom(
  deps: Shelved,
  organisation: string,
  id: string,
  origin: Origin | null,
): Promise<Origin | null> {
  if (origin === null || origin.id === id) return null;
  const newest = (await versionsOf(deps, id)).at(-1);
  return newest === undefined || newest.publisher === organisation ? origin : null;
}
