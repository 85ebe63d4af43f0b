import { take, type Cursor } from "./cursor.ts";
import type { Place } from "./place.ts";
import { readDetail, readDetails, readNumber } from "./readDetails.ts";
import { upTo, type Span } from "./span.ts";

/** Places named after one sign, and where in the text they stand. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly places: readonly Place[];
}

const SIGN = /§\s*§?|(?<!\p{L})(?:Art(?:ikeln?|\.)?|Paragra(?:f|ph)(?:en|s)?)(?=\s*\d)/giu;
const JOINED = /\s*(?:(und|oder|sowie|u\.)(?!\p{L})|(,)|(bis(?!\p{L})|[–-])(?:\s*§)?)/iuy;

/** Every place in a law that a text names, sign by sign. */
export function readPlaces(text: string): readonly Group[] {
  const groups: Group[] = [];
  for (const found of text.matchAll(SIGN)) {
    const cursor: Cursor = { text, at: found.index + found[0].length };
    if (found.index < (groups.at(-1)?.to ?? 0)) continue;
    const places = placesAfter(cursor, found[0]);
    if (places.length > 0) groups.push({ from: found.index, to: cursor.at, places });
  }
  return groups;
}

function placesAfter(cursor: Cursor, words: string): readonly Place[] {
  const sign = /^a/i.test(words) ? "Art" : "§";
  const isMany = words.replaceAll(/\s/g, "") === "§§";
  const section = readNumber(cursor);
  if (section === null) return [];
  const places: Place[] = [{ sign, section, details: readDetails(cursor) }];
  for (let last = places.at(-1); last !== undefined;) {
    const { at } = cursor;
    const next = readNext(cursor, last, isMany);
    if (next === null) cursor.at = at;
    else if (next.isRange) places.splice(-1, 1, next.place);
    else places.push(next.place);
    last = next?.place;
  }
  return places;
}

interface Next {
  readonly place: Place;
  /** It says how far the last one goes. */
  readonly isRange: boolean;
}

/** What is joined to the last place by „und“, a comma or „bis“: another part of it, or another paragraph. */
function readNext(cursor: Cursor, last: Place, isMany: boolean): Next | null {
  const joined = take(cursor, JOINED);
  if (joined === null) return null;
  const isRange = joined[3] !== undefined;
  const detail = readDetail(cursor);
  if (detail !== null) {
    const known = last.details.findIndex(({ unit }) => unit === detail.unit);
    const kept = last.details.slice(0, known < 0 ? undefined : known);
    const from = known < 0 ? undefined : last.details[known]?.span;
    const span = isRange && from !== undefined ? upTo(from, detail.span) : detail.span;
    const details = [...kept, { unit: detail.unit, span }, ...readDetails(cursor)];
    return { place: { ...last, details }, isRange };
  }
  // „§ 3, 14 Tage“ is no list: a comma joins numbers only where „§§“ says that there are several.
  const number = joined[2] !== undefined && !isMany ? null : readNumber(cursor);
  return number === null ? null : { place: withNumber(cursor, last, number, { isRange, isMany }), isRange };
}

interface How {
  readonly isRange: boolean;
  readonly isMany: boolean;
}
/** A bare number goes on counting what was counted last; after „§§“ a higher one is the next paragraph. */
function withNumber(cursor: Cursor, last: Place, number: Span, { isRange, isMany }: How): Place {
  const counted = last.details.at(-1);
  if (counted !== undefined && !(isMany && number.from > last.section.from)) {
    const span = isRange ? upTo(counted.span, number) : number;
    return { ...last, details: [...last.details.slice(0, -1), { ...counted, span }, ...readDetails(cursor)] };
  }
  const section = isRange ? upTo(last.section, number) : number;
  return { sign: last.sign, section, details: isRange ? [] : readDetails(cursor) };
}
