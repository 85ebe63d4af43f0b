/** Words in the order they first come in. */
export const distinctWords = (all: readonly string[]): readonly string[] =>
  [...new Set(all)].filter((one) => one !== "");
