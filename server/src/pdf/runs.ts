import { face, faces, type Face } from "./fonts.ts";

/** A stretch of text and the one face it is drawn in. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/** Says that a letter stands here which no face has: better than nothing, and than a sign that means something else. */
const UNKNOWN = "\uFFFD";

/**
 * A text by the faces that have its letters. A word stays in one face, so that it looks like one and is broken only
 * where words are; `whole` keeps the text in one, where it can be.
 */
export function runsOf(text: string, weight: "regular" | "strong", whole = false): readonly Run[] {
  const drawn = drawable(text);
  const words = whole ? [drawn] : drawn.split(WORDS);
  return joined(words.flatMap((word) => inFaces(word, faces[weight])));
}

/** After a space and before new lines: a run that ends with one would lose it. */
const WORDS = /(?<= )|(?<!\n)(?=\n)/;
const INVISIBLE = /(?!\n)\p{Cc}|(?!\u00AD)\p{Default_Ignorable_Code_Point}/gu;

/** A hard hyphen or a narrow space is worth no other face, and what cannot be seen needs none. */
const drawable = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(/[\u2010\u2011]/g, "-")
    .replaceAll(/[\u2007\u202F]/g, "\u00A0")
    .replaceAll(INVISIBLE, "");

function inFaces(text: string, order: readonly [Face, ...Face[]]): readonly Run[] {
  const found = order.find((name) => hasAll(name, text));
  if (found !== undefined) return [{ face: found, text }];
  const letters = [...new Intl.Segmenter("de").segment(text)].map(({ segment }) => segment);
  return letters.length > 1 ? letters.flatMap((letter) => inFaces(letter, order)) : inFaces(UNKNOWN, order);
}

/** Fira Sans draws it as an i and a bar, and so it would be copied. */
const TAKEN_APART = "\u0268";

function hasAll(name: Face, text: string): boolean {
  const font = face(name);
  if ((name === "regular" || name === "strong") && text.includes(TAKEN_APART)) return false;
  for (const letter of text)
    if (letter !== "\n" && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) return false;
  return true;
}

const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.reduce<Run[]>((known, run) => {
    const last = known.at(-1);
    if (last?.face !== run.face) return [...known, run];
    return [...known.slice(0, -1), { face: run.face, text: last.text + run.text }];
  }, []);
