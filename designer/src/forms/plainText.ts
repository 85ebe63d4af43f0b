/** Pieces of a text with what is filled in later: `{settings.frist}` is a gap, `{{` a brace. */
export interface Piece {
  readonly text: string;
  readonly isGap: boolean;
}

const GAP = /\{\{|\{((?:"(?:[^"\\]|\\.)*"|[^{}"])*)\}/g;

export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const put = (piece: string, isGap: boolean): void => {
    if (piece !== "") pieces.push({ text: piece, isGap });
  };
  for (const found of text.matchAll(GAP)) {
    const isBrace = found[0] === "{{";
    put(text.slice(end, found.index) + (isBrace ? "{" : ""), false);
    if (!isBrace) put((found[1] ?? "").trim(), true);
    end = found.index + found[0].length;
  }
  put(text.slice(end), false);
  return pieces;
}
