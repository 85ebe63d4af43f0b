import { formatDate, localDate, parseInstant } from "@blaupause/feel";

/** The day it is somewhere at an instant, as ISO date; null when that is no instant, or the zone is unknown. */
export function localDay(at: string, zone: string): string | null {
  const instant = parseInstant(at);
  const day = instant === null ? null : localDate(instant, zone);
  return day === null ? null : formatDate(day);
}
