import { openService } from "@blaupause/model";
import { diff, named, silent } from "@blaupause/reuse";
import type { Origin } from "../catalogue/catalogue.ts";
import { derivedIn, under } from "../catalogue/chain.ts";
import type { Shelf } from "../catalogue/reader.ts";
import { compareVersions } from "../catalogue/version.ts";
import type { Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import type { Template } from "../offering/templates.ts";
import type { Offering, WorkingCopy } from "../store/index.ts";
import type { Journeys } from "./journeys.ts";
import type { Local } from "./merge.ts";
import type { OpenUpgrade } from "./open.ts";

/** A template of one's own whose parent has a next version. */
export interface DerivedUpgrade {
  readonly open: OpenUpgrade;
  readonly local: Local;
  /** The next version, under one's own template's id. */
  readonly template: Template;
}

export async function derivedUpgrades(shelf: Shelf, town: Town): Promise<readonly DerivedUpgrade[]> {
  const heads = await town.store.workingCopies.list();
  const found = await Promise.all(
    heads.map(async ({ id, origin }) => {
      const from = derivedIn(shelf.versionsOf(id), town.profile.id, id, origin);
      return from === null ? null : derivedUpgrade(shelf, town, id, from);
    }),
  );
  return found.flatMap((one) => one ?? []);
}

async function derivedUpgrade(
  shelf: Shelf,
  town: Town,
  id: string,
  from: Origin,
): Promise<DerivedUpgrade | null> {
  const next = shelf.versionsOf(from.id).at(-1);
  if (next === undefined || compareVersions(next.version, from.version) <= 0) return null;
  const copy = await town.store.workingCopies.load(id);
  if (copy === null) return null;
  const base = under(id, await shelf.templateAt(from.id, from.version));
  const parent = under(id, await shelf.templateAt(next.id, next.version));
  const local = base === null ? null : localTemplate(town, base, copy.content as CopyContent);
  if (local === null || parent === null) return null;
  const open = { offering: asOffering(copy, local), next, copy };
  return { open, local, template: parent };
}

interface CopyContent {
  readonly service: unknown;
  readonly journeys: Journeys;
}
/** A template made from another one, as what it changes of that. */
export function localTemplate(town: Town, base: Template, { service, journeys }: CopyContent): Local | null {
  const opened = openService(service);
  if (!opened.ok) return null;
  // What it says to others is no change of what the parent says; it is put back after the merge.
  const own = named(silent(base.service, opened.service), base.service.id);
  return { base, adaptation: diff(base.service, own), journeys, place: placeOf(town, {}), isTemplate: true };
}

/** What everybody who decides about a next version is told of, although nobody offers it here. */
const asOffering = (
  { id, rev, at, by }: Pick<WorkingCopy, "id" | "rev" | "at" | "by">,
  { base, adaptation }: Local,
): Offering => ({
  service: id,
  rev,
  state: "live",
  program: null,
  previous: null,
  template: { id: base.id, version: base.version },
  adaptation,
  at,
  by,
});
