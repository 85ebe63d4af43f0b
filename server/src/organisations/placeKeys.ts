import type { Organisation } from "@blaupause/model";
import type { Fault } from "./judge.ts";

type Place = Pick<Organisation, "ars" | "ags" | "land" | "zone" | "level">;

/** Keys of a place that contradict each other. */
export function placeFaults({ ars, ags, land, zone, level }: Place): readonly Fault[] {
  const sameKey =
    ags === undefined || (ags === agsOf(ars, ags.length) && (ags.length !== 5 || level === "kreis"));
  return [
    ...(isZone(zone) ? [] : [{ field: "zone", code: "not-valid" as const }]),
    ...(ars.startsWith(land) ? [] : [{ field: "land", code: "differs" as const }]),
    ...(sameKey ? [] : [{ field: "ags", code: "differs" as const }]),
  ];
}

const ABOVE_MUNICIPALITIES: ReadonlySet<string> = new Set(["bund", "land", "kreis"]);

/**
 * The key of a municipality names it or its Verband; those above it have a key that ends before. A kreisfreie Stadt may
 * have either.
 */
export function levelFaults({ ars, level }: Pick<Place, "ars" | "level">): readonly Fault[] {
  const endsBefore = ars.endsWith("0000000");
  const isWrong = ABOVE_MUNICIPALITIES.has(level) ? !endsBefore : level === "gemeinde" && endsBefore;
  return isWrong ? [{ field: "level", code: "differs" }] : [];
}

/**
 * A regional key says Land (2 digits), Bezirk 1, Kreis 2, Verband 4 and Gemeinde 3; the municipality key is the same
 * without the Verband. That of a Land is its first two digits, that of a Kreis may be its first five.
 */
export const agsOf = (ars: string, length: number): string =>
  length < 8 ? ars.slice(0, length) : `${ars.slice(0, 5)}${ars.slice(9)}`;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("de", { timeZone: zone }).format(0);
    return true;
  } catch {
    return false;
  }
}
