import { addPeriod, type Program } from "@blaupause/engine";
import { dayNumber, localDate, parseDate, parseInstant } from "@blaupause/feel";

/** Where a service says nothing that can be read. */
const USUAL = 30;
const DAY_MS = 86_400_000;

/** For how many days after its last change an application that was not sent is kept, as its service says. */
export function draftDays({ service }: Program, zone: string, now: string): number {
  const instant = parseInstant(now);
  const today = instant && localDate(instant, zone);
  const period = today && addPeriod(today, service.retention.draft, { holidays: null, shiftEnd: false });
  const end = period && parseDate(period.end);
  return today && end ? Math.max(1, dayNumber(end) - dayNumber(today)) : USUAL;
}

export const draftExpiry = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * DAY_MS).toISOString();
