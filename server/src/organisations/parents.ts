import type { JsonObject } from "@blaupause/model";
import type { Fault } from "./judge.ts";

/** Who has whom above herself, or after herself, by ids. */
export type Relation = ReadonlyMap<unknown, unknown>;
export interface Placed {
  readonly id?: unknown;
  readonly profile: unknown;
}

/** As it will be: those who are there, and over them what is to be saved. */
export const parentsIn = (...all: readonly Placed[]): Relation =>
  new Map(all.map(({ id, profile }) => [id, (profile as JsonObject)["parent"]]));

export const parentFaults = (id: unknown, parents: Relation): readonly Fault[] =>
  faultsOfOther(id, parents).map((code) => ({ field: "parent", code }));

/** The other one is known and not herself, and herself is not the other one's at the same time. */
export function faultsOfOther(id: unknown, others: Relation): readonly ("unknown" | "cycle")[] {
  const other = others.get(id);
  if (other === undefined) return [];
  if (other === id || !others.has(other)) return ["unknown"];
  return leadsTo(id, other, others) ? ["cycle"] : [];
}

function leadsTo(id: unknown, from: unknown, others: Relation): boolean {
  const seen = new Set<unknown>();
  for (let at = from; at !== undefined && !seen.has(at); at = others.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
