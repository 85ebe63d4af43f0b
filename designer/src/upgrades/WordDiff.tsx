import { diffWords } from "diff";
import type { ReactNode } from "react";

interface WordDiffProps {
  readonly before: string;
  readonly after: string;
}

/** A text with the words marked that were not in the one before; who hears it is told where they begin. */
export function WordDiff({ before, after }: WordDiffProps): ReactNode {
  return diffWords(before, after).map(({ added, removed, value }, index) => {
    if (removed) return null;
    // Pieces of one text: their order is all they have.
    return added ? <mark key={index}>{value}</mark> : <span key={index}>{value}</span>;
  });
}
