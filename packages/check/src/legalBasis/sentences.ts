const LONGEST = 240;

/** The sentences of a text, for whoever quotes one of them. A full stop after „Abs.“ or „3.“ ends none. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=\p{L}{4}[.!?])\s+(?=\p{Lu})|\n+/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");

export const quoted = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
