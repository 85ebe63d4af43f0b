import { openSync, type Font } from "fontkit";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const file = (family: string, name: string): string =>
  join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), name);

/**
 * Fira Sans is the face of the pages too. It lacks letters of names that DIN 91379 asks for, so Noto Sans steps in, and
 * for signs as ✓ its symbols. All are OFL-1.1, as TrueType: a letter embeds only the glyphs it uses.
 */
const files = {
  regular: file("fira-sans", "400Regular/FiraSans_400Regular.ttf"),
  strong: file("fira-sans", "600SemiBold/FiraSans_600SemiBold.ttf"),
  regularNames: file("noto-sans", "400Regular/NotoSans_400Regular.ttf"),
  strongNames: file("noto-sans", "600SemiBold/NotoSans_600SemiBold.ttf"),
  signs: file("noto-sans-symbols-2", "400Regular/NotoSansSymbols2_400Regular.ttf"),
} as const;

export type Face = keyof typeof files;

/** The faces a text may be drawn in: the first that has its letters draws it. */
export const faces: Readonly<Record<"regular" | "strong", readonly [Face, ...Face[]]>> = {
  regular: ["regular", "regularNames", "signs"],
  strong: ["strong", "strongNames", "signs"],
};

const read = new Map<Face, Font>();

/**
 * A face, read once for all letters: its rules of kerning cost more to read than a whole letter to draw. What a letter
 * takes out of it is the letter's own.
 */
export function face(name: Face): Font {
  const known = read.get(name);
  if (known !== undefined) return known;
  // The package knows collections of fonts too; these files are none.
  const font = openSync(files[name]) as Font;
  nameGlyphs(font);
  if (name !== "regular") keepLines(font, face("regular"));
  read.set(name, font);
  return font;
}

/**
 * A glyph keeps the first characters it was asked for, and what is copied out of a letter is those. So that no letter
 * depends on the letters before it, each gets the lowest it stands for: a space is a space, never a hard one. What is
 * drawn for two letters at once („fi“) stays two letters for whoever searches, and an accent that lies otherwise over a
 * capital, or a j that lost its dot under one, is still an accent and a j.
 */
function nameGlyphs(font: Font): void {
  font.layout("ff fi fl ffi ffl j\u0301");
  const codes = font.characterSet.toSorted((one, other) => one - other);
  for (const code of codes) font.glyphForCodePoint(code);
  const accents = codes
    .filter((code) => code >= 0x300 && code < 0x370)
    .map((code) => String.fromCodePoint(code));
  for (const accent of accents) font.layout(`A${accent} a\u031B${accent}`);
}

/** Words of several faces stand on one line, as far from the next as all other lines. */
function keepLines(font: Font, main: Font): void {
  const scale = font.unitsPerEm / main.unitsPerEm;
  for (const measure of ["ascent", "descent", "lineGap"] as const)
    Object.defineProperty(font, measure, { value: main[measure] * scale });
}
