import { diffWords } from "diff";
import type { ReactNode } from "react";

interface WordDiffProps {
  readonly before: string;
  readonly after: string;
  /** Of what is the same, only what stands beside a change. */
  readonly isCut?: boolean;
}

/** A text with the words marked that were not in the one before; who hears it is told where they begin. */
export function WordDiff({ before, after, isCut = false }: WordDiffProps): ReactNode {
  const pieces = diffWords(before, after).filter(({ removed }) => !removed);
  return pieces.map(({ added, value }, index) => {
    // Pieces of one text: their order is all they have.
    if (added) return <mark key={index}>{value}</mark>;
    const sides = { isFirst: index === 0, isLast: index === pieces.length - 1 };
    return <span key={index}>{isCut ? shortened(value, sides) : value}</span>;
  });
}

const BESIDE = 60;

/** The words next to a change, on each side where there is one. */
function shortened(
  text: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  if (text.length <= 2 * BESIDE) return text;
  const head = isFirst && !isLast ? "" : text.slice(0, BESIDE).replace(/\S*$/, "");
  const tail = isLast && !isFirst ? "" : text.slice(-BESIDE).replace(/^\S*/, "");
  return `${head}… ${isLast && isFirst ? "" : tail}`;
}
