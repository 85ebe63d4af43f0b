// Offsets of named zones. The only file that asks Intl, because the rules of time zones are data of
// the platform; all else here is arithmetic. Answers are cached, a question costs some 15 µs.
import { dateOf, dayNumber } from "./date.ts";

const formatters = new Map<string, Intl.DateTimeFormat | null>();
const offsets = new Map<string, number>();
const cacheSize = 20_000;
const secondsPerDay = 86_400;
// 400 years are a whole number of weeks and days: dates beyond the platform's range map into it.
const daysPerCycle = 146_097;
const earliest = -130_000; // about 1614: older days would need eras, and knew no zones
const latest = 2_900_000;

const open = (zone: string): Intl.DateTimeFormat | null => {
  try {
    const numeric = "numeric";
    return new Intl.DateTimeFormat("en-US-u-ca-iso8601-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return null; // the platform's only way to say that it does not know the zone
  }
};

const formatterOf = (zone: string): Intl.DateTimeFormat | null => {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  if (formatters.size > 1000) formatters.clear();
  const made = open(zone);
  formatters.set(zone, made);
  return made;
};

/** True for zones of the platform such as `Europe/Berlin`; plain offsets are not zones. */
export const isZone = (zone: string): boolean =>
  /^[A-Za-z][\w/+-]{0,60}$/.test(zone) && formatterOf(zone) !== null;

const ask = (formatter: Intl.DateTimeFormat, day: number, second: number): number => {
  const parts = formatter.formatToParts((day * secondsPerDay + second) * 1000);
  const shown = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = dateOf(shown("year"), shown("month"), shown("day"));
  const clock = shown("hour") * 3600 + shown("minute") * 60 + shown("second");
  return local ? (dayNumber(local) - day) * secondsPerDay + clock - second : 0;
};

/** Seconds east of UTC in `zone` at a moment given in UTC. */
export const offsetAt = (zone: string, day: number, second: number): number => {
  const formatter = formatterOf(zone);
  if (!formatter) return 0;
  const inside = day > earliest && day < latest ? day : ((day % daysPerCycle) + daysPerCycle) % daysPerCycle;
  // No zone changes its rules within a quarter of an hour.
  const quarter = Math.floor(second / 900) * 900;
  const key = `${zone} ${inside} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > cacheSize) offsets.clear();
  const offset = ask(formatter, inside, quarter);
  offsets.set(key, offset);
  return offset;
};

const offsetAtLocal = (zone: string, day: number, second: number, offset: number): number => {
  const utc = second - offset;
  const shift = Math.floor(utc / secondsPerDay);
  return offsetAt(zone, day + shift, utc - shift * secondsPerDay);
};

/**
 * Offset of a local time. In the hour that a clock change repeats, the first pass counts; in the hour
 * it skips, the offset before the change, which moves the time past the gap.
 */
export const localOffset = (zone: string, day: number, second: number): number => {
  const before = offsetAt(zone, day - 1, second);
  if (offsetAtLocal(zone, day, second, before) === before) return before;
  const after = offsetAt(zone, day + 1, second);
  return offsetAtLocal(zone, day, second, after) === after ? after : before;
};
