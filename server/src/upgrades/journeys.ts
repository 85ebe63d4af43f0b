import { openJourney, type Place, type Program } from "@blaupause/engine";
import { runJourney } from "@blaupause/engine/compile";
import { atOnce, type Steps } from "./steps.ts";
import { canonical, type JsonObject, type Service } from "@blaupause/model";
import { followJourneys } from "@blaupause/reuse";

export type Journeys = Readonly<Record<string, JsonObject>>;
export interface Played {
  readonly green: number;
  readonly of: number;
  /** Titles of those that did not go as they should. */
  readonly red: readonly string[];
}

/** Plays a service's example cases with a municipality's values. */
export const play = (program: Program, journeys: Journeys, place: Place): Played =>
  atOnce(playing(program, journeys, place));

/** The same, case by case. */
export function* playing(program: Program, journeys: Journeys, place: Place): Steps<Played> {
  const red: string[] = [];
  for (const [name, json] of Object.entries(journeys)) {
    yield;
    const opened = openJourney(json);
    if (!opened.ok) red.push(name);
    else if (!runJourney(program, opened.journey, place).ok) red.push(opened.journey.title);
  }
  const of = Object.keys(journeys).length;
  return { green: of - red.length, of, red };
}

/** The publisher's new example cases, and those that were made or changed here, by the names of now (U14). */
export const journeysAfter = (base: Journeys, next: Journeys, ours: Journeys, moved: Moved): Journeys => ({
  ...next,
  ...followJourneys(madeHere(base, ours), moved.from, moved.renamed),
});
interface Moved {
  readonly from: Service;
  /** New address → the one in `from`. */
  readonly renamed: Readonly<Record<string, string>>;
}

const madeHere = (base: Journeys, ours: Journeys): Journeys =>
  Object.fromEntries(
    Object.entries(ours).filter(([name, json]) => canonical(json) !== canonical(base[name] ?? null)),
  );
