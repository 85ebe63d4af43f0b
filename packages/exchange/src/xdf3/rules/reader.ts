import type { Token } from "./tokens.ts";

/** A place in the tokens of a rule that moves on. */
export interface Reader {
  readonly peek: (ahead?: number) => Token | undefined;
  readonly take: () => Token | undefined;
  /** The next token is one of these words; it is taken. */
  readonly word: (...words: readonly string[]) => boolean;
  readonly isWord: (...words: readonly string[]) => boolean;
  readonly mark: (...marks: readonly string[]) => boolean;
}

export function readerOf(tokens: readonly Token[]): Reader {
  let at = 0;
  const peek = (ahead = 0): Token | undefined => tokens[at + ahead];
  const take = (): Token | undefined => {
    const token = tokens[at];
    at += 1;
    return token;
  };
  const isWord = (...words: readonly string[]): boolean => {
    const token = peek();
    return token?.t === "word" && words.includes(token.word);
  };
  const isMark = (marks: readonly string[]): boolean => {
    const token = peek();
    return token?.t === "mark" && marks.includes(token.mark);
  };
  const taken = (yes: boolean): boolean => {
    if (yes) at += 1;
    return yes;
  };
  return {
    peek,
    take,
    isWord,
    word: (...words) => taken(isWord(...words)),
    mark: (...marks) => taken(isMark(marks)),
  };
}
