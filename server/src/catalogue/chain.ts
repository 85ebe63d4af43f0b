import { named } from "@blaupause/reuse";
import type { Deps } from "../deps.ts";
import type { Template } from "../offering/templates.ts";
import {
  newestVersions,
  publishedVersions,
  templateAt,
  versionsOf,
  type Origin,
  type Published,
} from "./catalogue.ts";

// A Land makes a template of its own from the Bund's: under another id, with its own changes, published for its own
// municipalities. It stays bound to the version it was made from, and a next one comes to it as to any municipality.

type Shelved = Pick<Deps, "store" | "templates">;

/** Would a template made from this one be made from itself, by whichever of their versions? */
export async function isCircle(deps: Shelved, id: string, from: Origin): Promise<boolean> {
  const all = await publishedVersions(deps);
  const above = (one: string): readonly string[] =>
    all.flatMap(({ id: own, from: parent }) => (own === one && parent !== undefined ? [parent.id] : []));
  const seen = new Set<string>();
  const waiting = [from.id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (!seen.has(next)) waiting.push(...above(next));
    seen.add(next);
  }
  return false;
}

/** A template as if its service had another id. */
export const under = (id: string, found: Template | null): Template | null =>
  found === null ? null : { ...found, service: named(found.service, id) };

/** The template another one is made from, under that one's id; null where nobody published such a version. */
export const parentAs = async (deps: Shelved, id: string, from: Origin): Promise<Template | null> =>
  under(id, await templateAt(deps, from.id, from.version));

/** Templates made from this one, the newest version of each. */
export const madeFrom = async (
  deps: Shelved,
  id: string,
): Promise<readonly (Published & { from: Origin })[]> =>
  (await newestVersions(deps)).flatMap((one) => (one.from?.id === id ? [{ ...one, from: one.from }] : []));

/**
 * The template one's own template is made from. A working copy says so, and so does what was published before: taken
 * over again from one's own, it stays bound. Believed only of what nobody else publishes: whoever adapts a template
 * stays bound to that.
 */
export function derivedIn(
  versions: readonly Published[],
  organisation: string,
  id: string,
  origin: Origin | null,
): Origin | null {
  const newest = versions.at(-1);
  if (newest !== undefined && newest.publisher !== organisation) return null;
  return origin === null || origin.id === id ? (newest?.from ?? null) : origin;
}

export const derivedFrom = async (
  deps: Shelved,
  organisation: string,
  id: string,
  origin: Origin | null,
): Promise<Origin | null> => derivedIn(await versionsOf(deps, id), organisation, id, origin);
