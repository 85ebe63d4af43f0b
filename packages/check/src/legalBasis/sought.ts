import type { Place } from "./place.ts";
import { readPlaces } from "./readPlaces.ts";
import { nameWords, wordsOf } from "./words.ts";

/** What somebody asks about: a law, places in it, or both. */
export interface Sought {
  /** Names of the law, any of which will do: „Bundesmeldegesetz“, „BMG“. Empty: of whatever law. */
  readonly laws: readonly (readonly string[])[];
  /** Empty: all of the law. */
  readonly places: readonly Place[];
  /** All words of it: who picks a legal basis as it is written finds that one. */
  readonly words: readonly string[];
}

/** „§ 3 HundStG“, „KAG“, „Bundesmeldegesetz (BMG), § 18“; null where no law and no place is named. */
export function readSought(text: string): Sought | null {
  const groups = readPlaces(text);
  const rest = groups.reduceRight((left, { from, to }) => `${left.slice(0, from)},${left.slice(to)}`, text);
  const names = rest.split(/[,;:]/u).flatMap(namesIn);
  const capital = names.filter((name) => /^\s*(?:d\p{L}{2}\s+)?\p{Lu}/u.test(name));
  const laws = (capital.length > 0 ? capital : names).map(nameWords).filter((words) => words.length > 0);
  const places = groups.flatMap((group) => group.places);
  return laws.length === 0 && places.length === 0 ? null : { laws, places, words: wordsOf(text) };
}

/** The name as it is written out, and the short one in brackets behind it. */
function namesIn(part: string): readonly string[] {
  const [, name = "", short = ""] = /^([^()]*)(?:\(([^()]*)\))?/u.exec(part) ?? [];
  return [name, short];
}
