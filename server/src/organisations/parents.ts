import type { JsonObject } from "@blaupause/model";
import type { Fault } from "./judge.ts";

/** Who stands above whom, by ids. */
type Parents = ReadonlyMap<unknown, unknown>;
interface Placed {
  readonly id?: unknown;
  readonly profile: unknown;
}

/** As it will be: those who are there, and over them what is to be saved. */
export const parentsIn = (...all: readonly Placed[]): Parents =>
  new Map(all.map(({ id, profile }) => [id, (profile as JsonObject)["parent"]]));

/** Who stands above is another one that is known, and not below at the same time. */
export function parentFaults(id: unknown, parents: Parents): readonly Fault[] {
  const parent = parents.get(id);
  if (parent === undefined) return [];
  if (parent === id || !parents.has(parent)) return [{ field: "parent", code: "unknown" }];
  return standsAbove(id, parent, parents) ? [{ field: "parent", code: "cycle" }] : [];
}

function standsAbove(id: unknown, below: unknown, parents: Parents): boolean {
  const seen = new Set<unknown>();
  for (let at = below; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
