import { read, unreadable, type Typed } from "./typed.ts";

/** `31.12.2026` or `2026-12-31`; a day the calendar does not have is none. */
export function readDate(typed: string): Typed {
  const text = typed.trim();
  if (text === "") return unreadable("missing");
  const german = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = german === null ? (iso ?? []).slice(1) : german.slice(1).toReversed();
  if (year === undefined || month === undefined || day === undefined) return unreadable("date");
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(date) ? read(date) : unreadable("date");
}

function isDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}
