import type { Place } from "@blaupause/engine";
import type { Adaptation, JsonObject } from "@blaupause/model";
import type { Shelf } from "../catalogue/reader.ts";
import { liveValues, loadProgram, valuesOf, type Town } from "../offering/loadOffering.ts";
import { placeOf } from "../offering/place.ts";
import type { Offering } from "../store/index.ts";
import type { Journeys } from "./journeys.ts";
import { isMadeFrom, type Local } from "./merge.ts";

/** A service on offer with what it was made from; null where that is no published version, or not what it says. */
export async function localOf(shelf: Shelf, town: Town, offering: Offering): Promise<Local | null> {
  const changes = await changesOf(shelf, town, offering);
  return changes === null ? null : { ...changes, place: await placeWhere(town, offering) };
}

/** The same without the place its example cases are played at, for which the whole program has to be read. */
export async function changesOf(
  shelf: Shelf,
  town: Town,
  offering: Offering,
): Promise<Omit<Local, "place"> | null> {
  const { id, version } = offering.template;
  const base = await shelf.templateAt(id, version);
  const adaptation = offering.adaptation as Adaptation | null;
  if (base === null || adaptation === null || offering.program === null) return null;
  if (!isMadeFrom(adaptation, base.service)) return null;
  return { base, adaptation, journeys: (await ownJourneys(town, id)) ?? base.journeys };
}

export async function placeWhere(town: Town, offering: Offering): Promise<Place> {
  if (offering.program === null) throw new Error(`${offering.service} has no program`);
  const program = await loadProgram(town, offering.program);
  return placeOf(town, liveValues({ program, values: valuesOf(offering) }));
}

/** The example cases approved last. */
async function ownJourneys({ store }: Town, service: string): Promise<Journeys | null> {
  const approved = (await store.releases.list(service)).find(({ state }) => state === "approved");
  return (
    (approved?.content as { journeys?: Readonly<Record<string, JsonObject>> } | undefined)?.journeys ?? null
  );
}
