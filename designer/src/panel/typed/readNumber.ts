import { read, unreadable, type Typed } from "./typed.ts";

const PLAIN = /^-?\d+$/;
/** A group has three digits, and the first of them is no nought: `0.500` is no five hundred. */
const GROUPED = /^-?[1-9]\d{0,2}([. ])\d{3}(\1\d{3})*$/;
const MOST_DIGITS = 12;
const MOST_DECIMALS = 6;

/**
 * A number as it is written in German: `1.200`, `1.234,50 €`, `7,5`, `1200`. A point before exactly three digits
 * stands for thousands. `1.5` could be meant either way, so it is no number until somebody writes the comma.
 */
export function readNumber(typed: string, isWhole = false): Typed {
  const text = withoutUnit(typed);
  if (text === "") return unreadable("missing");
  const [whole = "", decimals = "", ...more] = text.split(",");
  if (/^-?\d+\.\d+$/.test(text) && !GROUPED.test(text)) return unreadable("point");
  if (more.length > 0 || (text.includes(",") && !/^\d+$/.test(decimals))) return unreadable("number");
  if (!PLAIN.test(whole) && !GROUPED.test(whole)) return unreadable("number");
  const fraction = decimals.replace(/0+$/, "");
  if (isWhole && fraction !== "") return unreadable("whole");
  return written(whole.replaceAll(/[. ]/g, ""), fraction);
}

/** `20,- €` are twenty euros; a long dash before a number is a minus. */
const withoutUnit = (typed: string): string =>
  typed
    .replaceAll(/\s/g, " ")
    .trim()
    .replace(/^€ ?/, "")
    .replace(/ ?(€|EUR|Euro)$/i, "")
    .replace(/^[−–] ?/, "-")
    .replace(/,[-–—]$/, "");

function written(whole: string, fraction: string): Typed {
  const digits = whole.replace(/^(-?)0+(?=\d)/, "$1");
  const isTooLong = digits.replace("-", "").length > MOST_DIGITS || fraction.length > MOST_DECIMALS;
  if (isTooLong) return unreadable("number");
  const number = fraction === "" ? digits : `${digits}.${fraction}`;
  return read(number === "-0" ? "0" : number);
}
