/** Something a text can name: the words people choose it by, and the expression that stands for it. */
export interface Placeholder {
  readonly words: string;
  readonly expression: string;
  /** Where it comes from, for the list it is chosen from. */
  readonly group: string;
  /** Nobody has said it yet where the text is made: it is read where it stands, and not offered. */
  readonly isUnknown?: boolean;
}

/** Words stand between angles in the text, so they hold none themselves. */
export const cleanWords = (text: string): string => text.replaceAll(/[‹›{}]/g, "").trim();

/** Words that two things share say where each comes from. */
export function distinct(all: readonly Placeholder[]): readonly Placeholder[] {
  const count = new Map<string, number>();
  for (const { words } of all) count.set(words, (count.get(words) ?? 0) + 1);
  const said = all.map((one) =>
    (count.get(one.words) ?? 0) > 1 ? { ...one, words: `${cleanWords(one.group)}: ${one.words}` } : one,
  );
  const taken = new Set<string>();
  return said.map((one) => {
    let { words } = one;
    for (let index = 2; taken.has(words); index += 1) words = `${one.words} ${index}`;
    taken.add(words);
    return { ...one, words };
  });
}
