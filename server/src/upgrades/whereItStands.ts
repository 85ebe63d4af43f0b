import type { Adaptation } from "@blaupause/model";
import { isOpen, upgrade } from "@blaupause/reuse";
import type { Published } from "../catalogue/catalogue.ts";
import type { Shelf } from "../catalogue/reader.ts";
import type { Deps } from "../deps.ts";
import type { Adoption, Place } from "../store/index.ts";
import { placeName } from "./figures.ts";
import { isMadeFrom } from "./merge.ts";
import { openUpgrade } from "./open.ts";
import { standingsAt, type Standing } from "./standing.ts";

/** One look at a template's spread: the shelf, its newest version, and what was computed so far. */
export interface Look {
  readonly deps: Deps;
  readonly shelf: Shelf;
  readonly newest: Published;
  /** Conflicts by what was changed: the same changes have the same ones. */
  readonly known: Map<string, number>;
}

export async function readStandings(
  { deps, newest }: Look,
  places: readonly Place[],
): Promise<ReadonlyMap<string, Standing>> {
  const all = await standingsAt(deps.store, places);
  return new Map(
    all.flatMap(({ org, service, standing }) =>
      standing.to === newest.version ? [[placeName({ org, service }), standing]] : [],
    ),
  );
}

/** What has become of the newest version at one organisation. */
export async function whereItStands(look: Look, adoption: Adoption, decided: Standing | undefined) {
  if (openUpgrade(look.shelf, adoption) === null)
    return { standing: "current", conflicts: 0, reason: null } as const;
  return {
    standing: decided?.standing ?? "open",
    conflicts: await conflictsIn(look, adoption),
    reason: decided?.reason ?? null,
  } as const;
}

async function conflictsIn(look: Look, { template, adaptation, program }: Adoption): Promise<number> {
  const changes = adaptation as Adaptation | null;
  if (changes === null || program === null) return 0;
  const key = JSON.stringify([template.version, { ...changes, values: {} }]);
  const known = look.known.get(key) ?? (await countConflicts(look, template.version, changes));
  look.known.set(key, known);
  return known;
}

async function countConflicts(look: Look, version: string, changes: Adaptation): Promise<number> {
  const { shelf, newest } = look;
  const [base, next] = await Promise.all([
    shelf.templateAt(newest.id, version),
    shelf.templateAt(newest.id, newest.version),
  ]);
  // Whoever only has the template's name made it from something else.
  if (base === null || next === null || !isMadeFrom(changes, base.service)) return 0;
  const merged = upgrade(base.service, next.service, changes);
  return merged.ok ? merged.conflicts.filter(isOpen).length : 0;
}
