// How an organisation writes the numbers of its cases: `KS-{jahr}-{nummer}`, `32.1-{nummer:6}.{jj}`. Capitals, digits,
// hyphens and dots, so that a number is also an address; the year and the running number stand in it once each.

const FIXED = "[A-Z0-9.-]*";
const YEAR = "\\{(?:jahr|jj)\\}";
const RUNNING = "\\{nummer(?::[1-9])?\\}";
export const NUMBER_PATTERN = `^${FIXED}(?:${YEAR}${FIXED}${RUNNING}|${RUNNING}${FIXED}${YEAR})${FIXED}$`;
/** A reference for payments that is counted for itself may leave the year out: its count goes on over the years. */
export const CASH_PATTERN = `^${FIXED}(?:${YEAR}${FIXED}${RUNNING}|${RUNNING}(?:${FIXED}${YEAR})?)${FIXED}$`;
export const LONGEST_PATTERN = 40;
/** The highest running number that may be laid down as a beginning or an end. */
export const HIGHEST_NUMBER = 999_999_999;

export const hasYear = (pattern: string): boolean => new RegExp(YEAR).test(pattern);

/** Every number that a pattern makes, as an address has it. */
export const CASE_NUMBER = "^[A-Z0-9.-]{1,60}$";

/** Digits of a running number where the pattern names none; a larger number has more. */
export const DIGITS = 5;
/** Payment providers take so many letters. */
export const LONGEST_PAID = 27;
/** Payments know no difference between a dot and a hyphen. */
export const asPaid = (text: string): string => text.replaceAll(".", "-");

export const patternOf = (prefix: string, pattern: string | undefined): string =>
  pattern ?? `${prefix}-{jahr}-{nummer}`;

export const printNumber = (pattern: string, year: string, value: number): string =>
  pattern
    .replace("{jahr}", year)
    .replace("{jj}", year.slice(-2))
    .replace(/\{nummer(?::([1-9]))?\}/, (_, digits?: string) =>
      String(value).padStart(digits === undefined ? DIGITS : Number(digits), "0"),
    );

/** Patterns of one shape make the same number for the same year and running number only: they differ in its digits. */
export const shapeOf = (pattern: string): string => asPaid(pattern.replace(/\{nummer:[1-9]\}/, "{nummer}"));

/** What all numbers of a pattern begin with. */
export const startOf = (pattern: string): string => pattern.slice(0, pattern.indexOf("{"));
