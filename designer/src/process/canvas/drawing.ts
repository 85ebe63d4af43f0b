import type { Rect } from "./rects.ts";

/** A process seen from afar: boxes, and lines as SVG paths. */
export interface Box extends Rect {
  /** The address of what it stands for. */
  readonly id: string;
  readonly outline: "box" | "round" | "diamond";
  readonly title: string;
}
export interface Drawing {
  readonly boxes: readonly Box[];
  readonly lines: readonly string[];
}

/** What lies under a point; the one drawn last where several do. */
export const boxAt = (boxes: readonly Box[], at: { readonly x: number; readonly y: number }): Box | null =>
  boxes.findLast(
    ({ x, y, width, height }) => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height,
  ) ?? null;

/** A title in so many lines of so many letters; what does not fit ends in dots. */
export function wrapped(title: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const isCut = lines.length > most;
  return lines.slice(0, most).map((line, index) => {
    const goesOn = isCut && index === most - 1;
    return line.length > letters || goesOn ? `${line.slice(0, letters - 1)}…` : line;
  });
}
