import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("@expo-google-fonts/fira-sans/package.json"));

/** Fira Sans, the face of the pages too (OFL-1.1). As TrueType: a letter embeds only the glyphs it uses. */
export const fonts = {
  regular: join(folder, "400Regular", "FiraSans_400Regular.ttf"),
  strong: join(folder, "600SemiBold", "FiraSans_600SemiBold.ttf"),
} as const;
