export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Points = ReadonlyMap<string, Point>;

/** A grid everything snaps to. */
export const GRID = 10;
