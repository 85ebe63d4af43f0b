import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Whoever guesses tries what people choose first: words, names, keys side by side, years. So many guesses are enough. */
const LEAST_GUESSES_LOG10 = 9;
/** What follows makes nothing easier to guess, and looking at all of it takes long. */
const LOOKED_AT = 64;

/** Could somebody guess it, who knows of her what `about` says? */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  const guesser = await (guessers ??= load().catch(tryAnew));
  const known = about.filter((word) => word.length > 3).map((word) => word.toLowerCase());
  return guesser.check(password.slice(0, LOOKED_AT), known).guessesLog10 < LEAST_GUESSES_LOG10;
}

/** Lists of words are read when the first password is chosen. */
let guessers: Promise<ZxcvbnFactory> | undefined;

function tryAnew(error: unknown): never {
  guessers = undefined;
  throw error;
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Guesser }, common, german] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-de"),
  ]);
  return new Guesser({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
