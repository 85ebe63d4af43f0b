import { formatDate, parseDate } from "@blaupause/feel";
import type { Json } from "@blaupause/model";
import {
  first,
  readable,
  showText,
  unreadable,
  type Complaint,
  type FieldKind,
  type Reading,
} from "./kind.ts";

/** Reads `2.3.2026`, `02.03.2026` and `2026-03-02`; a day that no calendar has is not a date. */
function readDate(texts: readonly string[]): Reading {
  const typed = first(texts);
  if (typed === "") return readable(null);
  const german = /^([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})$/.exec(typed);
  const [, day = "", month = "", year = ""] = german ?? [];
  const iso = german === null ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = parseDate(iso);
  return date === null || date.year < 1 || date.year > 9999 ? unreadable : readable(formatDate(date));
}

const parsed = (value: Json) => (typeof value === "string" ? parseDate(value) : null);

/** A day that no calendar has, `4.5.88` (which century is meant is not guessed), or no date as we read it. */
function whyNot(typed: string): string {
  if (typed.at(-3) === ".") return "short-year";
  return /^([0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$/.test(typed)
    ? "type-date"
    : "date-form";
}

export const date: FieldKind = {
  read: readDate,
  show: (value) => {
    if (parsed(value) === null) return showText(value);
    const [year, month, day] = String(value).split("-");
    return [`${day}.${month}.${year}`];
  },
  accepts: (value) => (parsed(value) === null ? { code: whyNot(String(value)) } : undefined),
  check: (value, _field, { min, max }): Complaint | undefined => {
    // ISO dates of four-digit years sort as text.
    if (min !== undefined && String(value) < String(min)) return { code: "too-early", params: { min } };
    if (max !== undefined && String(value) > String(max)) return { code: "too-late", params: { max } };
    return undefined;
  },
};
