import type { Place } from "./place.ts";
import { readPlaces, type Group } from "./readPlaces.ts";
import { wordsOf } from "./words.ts";

/** Places in a law that a text names, with the words that may be the law's name. */
export interface Citation {
  readonly places: readonly Place[];
  /** Each a run of words; the name stands in one of them. */
  readonly laws: readonly (readonly string[])[];
}

// A full stop after a day („3. Mai“) or „Abs.“ ends no sentence.
const END = /[;:!?]|(?<=\p{L}{3})\.(?=\s|$)/u;
const JOIN_ONLY = /^,?\s?(?:und|oder|sowie|bis|–|i\.\s?V\.\s?m\.|in Verbindung mit)?$/iu;
// The law's name goes on until a comma, a bracket, a verb or another law.
const NAME_ENDS =
  /[,;:!?)\n…]|(?<=\p{L})\.(?=\s|$)|(?<!-)\s(?:und|oder|sowie|i\.|in Verbindung|ist|sind|wird|werden|muss|müssen|hat|haben|gilt|gelten|darf|dürfen|kann|können)(?!\p{L})/iu;

/** More names than anybody means by one place; what is inherited from far away is none of them. */
const MOST = 8;

/**
 * Which law „§ 3“ belongs to is not always said beside it: „§ 3 HundStG“, „Hundesteuersatzung, § 3“, „§ 122 und § 108 AO“,
 * „(StVO), § 29 und § 45“. What may be meant is kept; finding too much is better here than missing something.
 */
export function citationsIn(text: string): readonly Citation[] {
  const groups = readPlaces(text);
  const after = groups.map((group, index) => nameAfter(text, group, groups[index + 1]));
  const joined = joinedNames(text, groups, after);
  const found: Citation[] = [];
  for (const [index, { from, places }] of groups.entries()) {
    const start = (groups[index - 1]?.to ?? 0) + (after[index - 1]?.length ?? 0);
    const between = text.slice(start, from);
    const own = [nameBefore(between, after[index] !== ""), after[index] ?? "", joined[index] ?? ""];
    const laws = own.map(wordsOf).filter((words) => words.length > 0);
    const inherited = after[index] === "" && !END.test(between) ? (found.at(-1)?.laws ?? []) : [];
    found.push({ places, laws: [...laws, ...inherited].slice(0, MOST) });
  }
  return found;
}

/** „§ 3 der Hundesteuersatzung“: a name begins with a capital; remarks in brackets are passed over. */
function nameAfter(text: string, { to }: Group, next: Group | undefined): string {
  const rest = text.slice(to, next?.from);
  const [intro = ""] = /^\s*(?:\([^)]*\)\s*)?(?:(?:der|des|dem|im|vom)\s+)?/u.exec(rest) ?? [];
  const name = rest.slice(intro.length);
  if (!/^\p{Lu}/u.test(name)) return "";
  const end = NAME_ENDS.exec(name)?.index ?? name.length;
  return rest.slice(0, intro.length + end);
}

/** „Bundesmeldegesetz (BMG), § 18“. Where a name follows, only what leads to the sign itself counts. */
function nameBefore(text: string, isNamed: boolean): string {
  const sentence = text.split(END).at(-1) ?? "";
  const words = sentence.split(/[\s,]/u).filter((word) => word !== "");
  return isNamed && !/^\(?\p{Lu}/u.test(words.at(-1) ?? "") ? "" : sentence;
}

/** „§ 122 und § 108 AO“: the name stands behind the last of them. */
function joinedNames(text: string, groups: readonly Group[], after: readonly string[]): readonly string[] {
  const names = groups.map(() => "");
  for (let index = groups.length - 2; index >= 0; index -= 1) {
    const between = text.slice(groups[index]?.to, groups[index + 1]?.from).trim();
    if (after[index] === "" && JOIN_ONLY.test(between))
      names[index] = after[index + 1] || names[index + 1] || "";
  }
  return names;
}
