import { parseDate, weekday } from "@blaupause/feel";
import { languageOf, printDate } from "./print.ts";

// Apart from the other ways to print: the citizen's script never names a weekday, and does not carry them.
const WEEKDAYS = {
  de: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(" "),
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
};

/** `Montag, 7. Dezember 2026`: a date somebody must keep. */
export function printDay(iso: string, language: string): string {
  const date = parseDate(iso.slice(0, 10));
  const name = date === null ? "" : WEEKDAYS[languageOf(language)][weekday(date) - 1];
  return `${name}, ${printDate(iso, language)}`;
}
