import type { Service } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import type { CaseSpan, Place } from "../store/index.ts";

const DAY = 86_400_000;
/** What is counted as „a month“. */
const MONTH = 30 * DAY;
/** Long enough that a slow decision falls into it. */
const HALF_A_YEAR = 180 * DAY;
/** Below so many decisions a figure would tell of single people. */
const FEWEST = 5;

export interface Figures {
  readonly cases: number;
  /** After so many days half of the cases are decided; null: too few were. */
  readonly days: number | null;
  /** Fewer than half are decided: it takes longer than `days`. */
  readonly isLonger: boolean;
}
export const placeName = ({ org, service }: Place): string => `${org}/${service}`;

/**
 * Cases received in the last thirty days, and after how many days half of those of the last half year were decided: with
 * the first notice, or the end where a service has none. A case that is still open counts for as long as it has waited;
 * to leave it out would make whoever is slow look quick.
 */
export async function figuresAt(
  deps: Pick<Deps, "store" | "clock">,
  places: readonly Place[],
  deciding: readonly string[],
): Promise<ReadonlyMap<string, Figures>> {
  const now = Date.parse(deps.clock());
  const since = new Date(now - HALF_A_YEAR).toISOString();
  const byPlace = new Map<string, CaseSpan[]>(places.map((place) => [placeName(place), []]));
  for (const span of await deps.store.platform.spansAt(places, since, deciding))
    byPlace.get(placeName(span))?.push(span);
  return new Map([...byPlace].map(([name, spans]) => [name, figuresOf(spans, now)]));
}

export const noFigures: Figures = { cases: 0, days: null, isLonger: false };

const figuresOf = (spans: readonly CaseSpan[], now: number): Figures => ({
  cases: spans.filter(({ receivedAt }) => Date.parse(receivedAt) >= now - MONTH).length,
  ...untilHalf(spans.map((span) => waitOf(span, now))),
});

interface Wait {
  readonly days: number;
  readonly isDecided: boolean;
}
function waitOf({ receivedAt, decidedAt, closedAt }: CaseSpan, now: number): Wait {
  const until = decidedAt ?? closedAt;
  const end = until === null ? now : Date.parse(until);
  return { days: Math.round((end - Date.parse(receivedAt)) / DAY), isDecided: until !== null };
}

/** The middle of waiting times of which some have not ended (Kaplan and Meier, J. Am. Stat. Assoc. 53, 1958). */
export function untilHalf(waits: readonly Wait[]): Pick<Figures, "days" | "isLonger"> {
  if (waits.filter(({ isDecided }) => isDecided).length < FEWEST) return { days: null, isLonger: false };
  const sorted = waits.toSorted((left, right) => left.days - right.days || rank(left) - rank(right));
  let open = 1;
  let longest = 0;
  for (const [index, { days, isDecided }] of sorted.entries()) {
    if (!isDecided) continue;
    open *= 1 - 1 / (sorted.length - index);
    longest = days;
    if (open <= 0.5) return { days, isLonger: false };
  }
  return { days: longest, isLonger: true };
}
/** On the same day a decision comes before one that has not come. */
const rank = ({ isDecided }: Wait): number => (isDecided ? 0 : 1);

/** The steps that tell an applicant what was decided. */
export const decidingSteps = ({ process }: Service): readonly string[] =>
  Object.entries(process.nodes).flatMap(([id, node]) =>
    "connector" in node && node.connector === "notice" ? [id] : [],
  );
