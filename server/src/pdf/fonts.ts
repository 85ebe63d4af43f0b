import { openSync, type Font } from "fontkit";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("@expo-google-fonts/fira-sans/package.json"));

/** Fira Sans, the face of the pages too (OFL-1.1). As TrueType: a letter embeds only the glyphs it uses. */
const files = {
  regular: join(folder, "400Regular", "FiraSans_400Regular.ttf"),
  strong: join(folder, "600SemiBold", "FiraSans_600SemiBold.ttf"),
} as const;

export type Face = keyof typeof files;
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
  read.set(name, font);
  return font;
}

/**
 * A glyph keeps the first characters it was asked for, and what is copied out of a letter is those. So that no letter
 * depends on the letters before it, each gets the lowest it stands for: a space is a space, never a hard one. What is
 * drawn for two letters at once („fi“) stays two letters for whoever searches.
 */
function nameGlyphs(font: Font): void {
  font.layout("ff fi fl ffi ffl");
  const codes = font.characterSet.toSorted((one, other) => one - other);
  for (const code of codes) font.glyphForCodePoint(code);
}
