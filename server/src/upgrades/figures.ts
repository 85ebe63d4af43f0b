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

/** Cases received in the last thirty days, and the middle of the days from receipt to the end; null below five. */
export async function figuresAt(
  deps: Pick<Deps, "store" | "clock">,
  places: readonly Place[],
): Promise<ReadonlyMap<string, Figures>> {
  const since = new Date(Date.parse(deps.clock()) - WINDOW).toISOString();
  const byPlace = new Map<string, CaseSpan[]>(places.map((place) => [placeName(place), []]));
  for (const span of await deps.store.platform.spansAt(places, since))
    byPlace.get(placeName(span))?.push(span);
  return new Map([...byPlace].map(([name, spans]) => [name, figuresOf(spans)]));
}

export const noFigures: Figures = { cases: 0, days: null };

function figuresOf(spans: readonly CaseSpan[]): Figures {
  const days = spans.flatMap(lengthOf).toSorted((left, right) => left - right);
  const middle = days.length < FEWEST ? null : (days[Math.floor(days.length / 2)] ?? null);
  return { cases: spans.length, days: middle };
}

const lengthOf = ({ receivedAt, closedAt }: CaseSpan): number[] =>
  closedAt === null ? [] : [Math.round((Date.parse(closedAt) - Date.parse(receivedAt)) / DAY)];
