import type { Deps } from "../deps.ts";
import type { Template } from "../offering/templates.ts";
import { publishedVersions, templateAt, type Published } from "./catalogue.ts";

/** The shelf as it is at one moment: read once, however many municipalities are looked at with it. */
export interface Shelf {
  readonly versionsOf: (id: string) => readonly Published[];
  readonly templateAt: (id: string, version: string) => Promise<Template | null>;
}

export async function readShelf(deps: Pick<Deps, "store" | "templates">): Promise<Shelf> {
  const byId = grouped(await publishedVersions(deps));
  const templates = new Map<string, Promise<Template | null>>();
  return {
    versionsOf: (id) => byId.get(id) ?? [],
    templateAt: (id, version) => {
      const key = `${id}@${version}`;
      const known = templates.get(key) ?? templateAt(deps, id, version);
      templates.set(key, known);
      return known;
    },
  };
}

function grouped(all: readonly Published[]): ReadonlyMap<string, readonly Published[]> {
  const found = new Map<string, Published[]>();
  for (const one of all) found.set(one.id, [...(found.get(one.id) ?? []), one]);
  return found;
}
