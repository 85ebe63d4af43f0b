import { take, type Cursor } from "./cursor.ts";
import type { Detail, Unit } from "./place.ts";
import { following, single, type Span } from "./span.ts";

// „45“, „1b“, „45 a“; a letter that begins a word is none of it, and „f.“ means the following.
const NUMBER = /\s*(\d+(?:[a-eg-z](?![\p{L}\d])|f(?![\p{L}\d.])|\s[a-eg-z](?![\p{L}\d.]))?)/iuy;
const LETTER = /\s*([a-z]{1,2})(?![\p{L}\d])\)?/iuy;
const IN_BRACKETS = /\s*\(\s*(\d+[a-z]?)\s*\)/iuy;
const FOLLOWING = /\s*(ff?)\.?(?![\p{L}\d])/uy;

const units: Readonly<Record<Unit, RegExp>> = {
  paragraph: /\s*(?:Abs(?:atz(?:es)?|ätzen?|\.)?)(?!\p{L})/iuy,
  sentence: /\s*(?:S(?:atz(?:es)?|ätzen?|\.))(?!\p{L})/iuy,
  number: /\s*(?:N(?:ummern?|rn?\.?)|Ziff(?:er|ern|\.)?)(?!\p{L})/iuy,
  letter: /\s*(?:Buchst(?:aben?|\.)?|lit\.?)(?!\p{L})/iuy,
  half: /\s*(?:Halbs(?:atz(?:es)?|\.)|Hs\.)(?!\p{L})/iuy,
};

/** A number, and how far it goes on with „f.“ or „ff.“. */
export function readNumber(cursor: Cursor): Span | null {
  const found = take(cursor, NUMBER);
  if (found === null) return null;
  const span = single(found[1] ?? "");
  const more = take(cursor, FOLLOWING);
  return more === null ? span : following(span, more[1] ?? "");
}

/** „Abs. 2“, „(2)“, „Nr. 2a“, „Buchst. e“; null, and nothing read, where none stands here. */
export function readDetail(cursor: Cursor): Detail | null {
  const { at } = cursor;
  const inBrackets = take(cursor, IN_BRACKETS);
  if (inBrackets !== null) return { unit: "paragraph", span: single(inBrackets[1] ?? "") };
  for (const unit of Object.keys(units) as Unit[]) {
    if (take(cursor, units[unit]) === null) continue;
    const span = unit === "letter" ? readLetter(cursor) : readNumber(cursor);
    if (span !== null) return { unit, span };
    cursor.at = at;
  }
  return null;
}

function readLetter(cursor: Cursor): Span | null {
  const found = take(cursor, LETTER);
  return found === null ? null : single(found[1] ?? "");
}

export function readDetails(cursor: Cursor): readonly Detail[] {
  const found: Detail[] = [];
  for (let one = readDetail(cursor); one !== null; one = readDetail(cursor)) found.push(one);
  return found;
}
