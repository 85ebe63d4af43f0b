import { formatDate, weekday, type DateValue } from "@blaupause/feel";
import { getHolidays, type Region } from "feiertagejs";

/** The only file that knows feiertagejs. It asks no clock; its dates stand at noon UTC, so that no zone moves them. */
const LANDS: readonly Region[] = [
  ...(["BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV"] as const),
  ...(["NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"] as const),
];
const regionOf = (land: string | null): Region | undefined => LANDS.find((one) => one === land);

// The same for ever, so each year of a Land is worked out once.
const years = new Map<string, ReadonlyMap<string, string>>();

function holidaysOf(year: number, region: Region): ReadonlyMap<string, string> {
  const key = `${region} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  if (years.size > 500) years.clear();
  const made = new Map(
    getHolidays(year, region).map(({ date, name }): [string, string] => [
      date.toISOString().slice(0, 10),
      nameOf(name),
    ]),
  );
  years.set(key, made);
  return made;
}

const nameOf = (name: string): string => name.toLowerCase().replaceAll("_", "-");

/** Which holiday of a Land a day is (`karfreitag`), or null. Land by its two letters; null knows no holidays. */
export function holidayOn(date: DateValue, land: string | null): string | null {
  const region = regionOf(land);
  if (region === undefined || date.year < 1990 || date.year > 9999) return null;
  return holidaysOf(date.year, region).get(formatDate(date)) ?? null;
}

export const isHoliday = (date: DateValue, land: string | null): boolean => holidayOn(date, land) !== null;

export type DayOff = { readonly code: "saturday" | "sunday" | "holiday"; readonly name?: string };

/** Why nobody works on a day; null for a working day. */
export function dayOff(date: DateValue, land: string | null): DayOff | null {
  const name = holidayOn(date, land);
  if (name !== null) return { code: "holiday", name };
  const day = weekday(date);
  if (day === 6) return { code: "saturday" };
  return day === 7 ? { code: "sunday" } : null;
}
