// Local dates by day number (0 = 1970-01-01) in the proleptic Gregorian calendar, years to ±999 999 999.
export interface DateValue {
  readonly type: "date";
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const maxYear = 999_999_999;
const daysPerCycle = 146_097;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0);

/** A date, or `null` when the calendar has no such day. */
export const dateOf = (year: number, month: number, day: number): DateValue | null => {
  const areWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!areWhole || Math.abs(year) > maxYear) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { type: "date", year, month, day };
};

/** Days since 1970-01-01; the year is taken to begin in March, so that the leap day comes last. */
export const dayNumber = (date: DateValue): number => {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const cycle = Math.floor(year / 400);
  const yearOfCycle = year - cycle * 400;
  const dayOfYear = Math.floor((153 * ((date.month + 9) % 12) + 2) / 5) + date.day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * daysPerCycle + yearOfCycle * 365 + leapDays + dayOfYear - 719_468;
};

export const fromDayNumber = (n: number): DateValue | null => {
  const shifted = n + 719_468;
  const cycle = Math.floor(shifted / daysPerCycle);
  const day = shifted - cycle * daysPerCycle;
  const leaps = Math.floor(day / 1460) - Math.floor(day / 36_524) + Math.floor(day / 146_096);
  const yearOfCycle = Math.floor((day - leaps) / 365);
  const before = 365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  const dayOfYear = day - before;
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return dateOf(year, month, dayOfYear - Math.floor((153 * march + 2) / 5) + 1);
};

export const addDays = (date: DateValue, days: number): DateValue | null =>
  fromDayNumber(dayNumber(date) + days);

/** Adds months and clamps to the month's end: 31 January plus one month is 28 or 29 February. */
export const addMonths = (date: DateValue, months: number): DateValue | null => {
  const total = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return dateOf(year, month, Math.min(date.day, daysInMonth(year, month)));
};

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: DateValue): number => {
  const fromThursday = (dayNumber(date) + 3) % 7;
  return (fromThursday < 0 ? fromThursday + 7 : fromThursday) + 1;
};

export const dayOfYear = (date: DateValue): number =>
  dayNumber(date) - dayNumber({ ...date, month: 1, day: 1 }) + 1;

/** ISO week: the week that holds the year's first Thursday is week 1. */
export const weekOfYear = (date: DateValue): number => {
  const thursday = dayNumber(date) - weekday(date) + 4;
  const year = fromDayNumber(thursday) ?? date;
  return Math.floor((thursday - dayNumber({ ...year, month: 1, day: 1 })) / 7) + 1;
};

export const compareDates = (a: DateValue, b: DateValue): number => dayNumber(a) - dayNumber(b);

const pattern = /^-?(?:\d{4}|[1-9]\d{4,8})-\d\d-\d\d$/;

/** Two digits of a text that is known to have them there; dates are read too often to be cut into pieces. */
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** Reads `2026-03-02`; `null` for any other text and for days that do not exist. */
export const parseDate = (text: string): DateValue | null => {
  if (!pattern.test(text)) return null;
  const { length } = text;
  return dateOf(Number(text.slice(0, length - 6)), twoDigits(text, length - 5), twoDigits(text, length - 2));
};

export const two = (n: number): string => String(n).padStart(2, "0");

export const formatDate = (date: DateValue): string => {
  const year = String(Math.abs(date.year)).padStart(4, "0");
  return `${date.year < 0 ? "-" : ""}${year}-${two(date.month)}-${two(date.day)}`;
};
