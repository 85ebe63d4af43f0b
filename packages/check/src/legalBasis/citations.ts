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
const JOIN_ONLY = /^[\s,]*(?:und|oder|sowie|bis|–|i\.\s?V\.\s?m\.|in Verbindung mit)?\s*$/iu;
// The law's name goes on until a comma, a bracket, a verb or another law.
const NAME_ENDS =
  /[,;:!?)\n…]|(?<=\p{L})\.(?=\s|$)|(?<!-)\s(?:und|oder|sowie|i\.|in Verbindung|ist|sind|wird|werden|muss|müssen|hat|haben|gilt|gelten|darf|dürfen|kann|können)(?!\p{L})/iu;

/**
 * Which law „§ 3“ belongs to is not always said beside it: „§ 3 HundStG“, „Hundesteuersatzung, § 3“, „§ 122 und § 108 AO“,
 * „(StVO), § 29 und § 45“. What may be meant is kept; finding too much is better here than missing something.
 */
export function citationsIn(text: string): readonly Citation[] {
  const groups = readPlaces(text);
  const after = groups.map((group, index) => nameAfter(text, group, groups[index + 1]));
  const found: Citation[] = [];
  for (const [index, { from, places }] of groups.entries()) {
    const previous = groups[index - 1];
    const start = previous === undefined ? 0 : previous.to + (after[index - 1]?.length ?? 0);
    const before = nameBefore(text.slice(start, from), after[index] !== "");
    const own = [before, after[index] ?? "", joinedName(text, groups, after, index)];
    const laws = own.map(wordsOf).filter((words) => words.length > 0);
    const inherited = after[index] === "" && !END.test(text.slice(start, from)) ? found.at(-1)?.laws : [];
    found.push({ places, laws: [...laws, ...(inherited ?? [])] });
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
  return isNamed && !/(?:^|\s)\(?\p{Lu}[^\s]*[\s,]*$/u.test(sentence) ? "" : sentence;
}

/** „§ 122 und § 108 AO“: the name stands behind the last of them. */
function joinedName(text: string, groups: readonly Group[], after: readonly string[], index: number): string {
  const [group, next] = [groups[index], groups[index + 1]];
  if (group === undefined || next === undefined || after[index] !== "") return "";
  if (!JOIN_ONLY.test(text.slice(group.to, next.from))) return "";
  return after[index + 1] === "" ? joinedName(text, groups, after, index + 1) : (after[index + 1] ?? "");
}
