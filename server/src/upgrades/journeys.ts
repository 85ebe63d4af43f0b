import { openJourney, type Place, type Program } from "@blaupause/engine";
import { runJourney } from "@blaupause/engine/compile";
import { canonical, type JsonObject } from "@blaupause/model";

export type Journeys = Readonly<Record<string, JsonObject>>;
export interface Played {
  readonly green: number;
  readonly of: number;
  /** Titles of those that did not go as they should. */
  readonly red: readonly string[];
}

/** Plays a service's example cases with a municipality's values. */
export function play(program: Program, journeys: Journeys, place: Place): Played {
  const red = Object.entries(journeys).flatMap(([name, json]) => {
    const opened = openJourney(json);
    if (!opened.ok) return [name];
    return runJourney(program, opened.journey, place).ok ? [] : [opened.journey.title];
  });
  const of = Object.keys(journeys).length;
  return { green: of - red.length, of, red };
}

/** The publisher's new example cases, and those that were made or changed here. */
export const journeysAfter = (base: Journeys, next: Journeys, ours: Journeys): Journeys => ({
  ...next,
  ...Object.fromEntries(
    Object.entries(ours).filter(([name, json]) => canonical(json) !== canonical(base[name] ?? null)),
  ),
});
