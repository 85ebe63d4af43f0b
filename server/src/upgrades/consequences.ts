import type { JsonObject } from "@blaupause/model";
import { named } from "@blaupause/reuse";
import { setImmediate } from "node:timers/promises";
import { readShelf, type Shelf } from "../catalogue/reader.ts";
import { madeFrom, parentAs } from "../catalogue/chain.ts";
import { versionAfter } from "../catalogue/version.ts";
import type { Deps } from "../deps.ts";
import { townById, type Town } from "../offering/loadOffering.ts";
import type { Template } from "../offering/templates.ts";
import { localTemplate } from "./derived.ts";
import { localOf } from "./local.ts";
import { mergeInto, type Local, type Merged } from "./merge.ts";

/** What a next version would mean for one municipality. */
export interface Consequence {
  readonly town: Town;
  readonly service: string;
  /** The title of a template of its own that it makes from this one; null: it offers it. */
  readonly template: string | null;
  readonly from: string;
  readonly merged: Merged;
  /** Settings it would have to fill in, with its own values. */
  readonly todo: number;
}
export interface Consequences {
  readonly version: string;
  /** So many merges were really made: the same changes give the same merge. */
  readonly distinct: number;
  readonly all: readonly Consequence[];
}

/** A next version in every municipality that offers the template. Merged, checked and played once per distinct change. */
export async function consequencesOf(
  deps: Deps,
  id: string,
  content: Pick<Template, "service" | "journeys">,
): Promise<Consequences> {
  const shelf = await readShelf(deps);
  const version = versionAfter(shelf.versionsOf(id).at(-1)?.version ?? null);
  const next: Template = { id, version, ...content };
  const made = new Map<string, Merged>();
  const all: Consequence[] = [];
  for (const { org, service } of await deps.store.platform.offeringsOf(id)) {
    const found = await adopter(deps, shelf, org, service);
    if (found === null) continue;
    const key = changesKey(found.local);
    const merged = made.get(key) ?? mergeInto(found.local, next, []);
    // Everybody else on this server gets a turn between two merges.
    if (!made.has(key)) await setImmediate();
    made.set(key, merged);
    all.push({
      town: found.town,
      service,
      template: null,
      from: found.local.base.version,
      merged,
      todo: merged.todoWith(found.local.adaptation.values as JsonObject).length,
    });
  }
  return { version, distinct: made.size, all: [...all, ...(await derivedConsequences(deps, shelf, next))] };
}

/** The same for templates that others make from it: what they publish now, on the next version. */
async function derivedConsequences(
  deps: Deps,
  shelf: Shelf,
  next: Template,
): Promise<readonly Consequence[]> {
  const found = await Promise.all(
    (await madeFrom(deps, next.id)).map(async (head): Promise<Consequence | null> => {
      const town = await townById(deps, head.publisher);
      const [own, base] = await Promise.all([
        shelf.templateAt(head.id, head.version),
        parentAs(deps, head.id, head.from),
      ]);
      const local = town === null || own === null || base === null ? null : localTemplate(town, base, own);
      if (town === null || local === null) return null;
      const merged = mergeInto(local, { ...next, service: named(next.service, head.id) }, []);
      return { town, service: head.id, template: head.title, from: head.from.version, merged, todo: 0 };
    }),
  );
  return found.flatMap((one) => one ?? []);
}

async function adopter(deps: Deps, shelf: Shelf, org: string, service: string) {
  const town = await townById(deps, org);
  const offering = town === null ? null : await town.store.offerings.get(service);
  if (town === null || offering === null || offering.state !== "live" || town.profile.rehearsal === true)
    return null;
  const local = await localOf(shelf, town, offering);
  return local === null ? null : { town, local };
}

/** Same version, same changes (they are stored canonically), same example cases: the same merge, whatever the values are. */
export const changesKey = ({ base, adaptation, journeys }: Local): string =>
  JSON.stringify([
    base.version,
    { ...adaptation, values: {} },
    // The template's own are the same for everybody.
    journeys === base.journeys ? null : journeys,
  ]);
