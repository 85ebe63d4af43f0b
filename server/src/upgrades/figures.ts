import type { Service } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import type { CaseSpan, Place } from "../store/index.ts";

const DAY = 86_400_000;
const WINDOW = 30 * DAY;
/** Below so many closed cases a figure would tell of single people. */
const FEWEST = 5;

export interface Figures {
  readonly cases: number;
  readonly days: number | null;
}
export const placeName = ({ org, service }: Place): string => `${org}/${service}`;

/**
 * Cases received in the last thirty days, and the middle of the days from receipt to the decision: the first notice, or
 * the end where a service has none. Null below five.
 */
export async function figuresAt(
  deps: Pick<Deps, "store" | "clock">,
  places: readonly Place[],
  deciding: readonly string[],
): Promise<ReadonlyMap<string, Figures>> {
  const since = new Date(Date.parse(deps.clock()) - WINDOW).toISOString();
  const byPlace = new Map<string, CaseSpan[]>(places.map((place) => [placeName(place), []]));
  for (const span of await deps.store.platform.spansAt(places, since, deciding))
    byPlace.get(placeName(span))?.push(span);
  return new Map([...byPlace].map(([name, spans]) => [name, figuresOf(spans)]));
}

export const noFigures: Figures = { cases: 0, days: null };

function figuresOf(spans: readonly CaseSpan[]): Figures {
  const days = spans.flatMap(lengthOf).toSorted((left, right) => left - right);
  const middle = days.length < FEWEST ? null : (days[Math.floor(days.length / 2)] ?? null);
  return { cases: spans.length, days: middle };
}

function lengthOf({ receivedAt, decidedAt, closedAt }: CaseSpan): number[] {
  const until = decidedAt ?? closedAt;
  return until === null ? [] : [Math.round((Date.parse(until) - Date.parse(receivedAt)) / DAY)];
}

/** The steps that tell an applicant what was decided. */
export const decidingSteps = ({ process }: Service): readonly string[] =>
  Object.entries(process.nodes).flatMap(([id, node]) =>
    "connector" in node && node.connector === "notice" ? [id] : [],
  );
