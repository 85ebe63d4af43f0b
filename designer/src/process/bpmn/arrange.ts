import type { Service } from "@blaupause/model";
import { gridOf, type Grid } from "../graph/gridOf.ts";
import { readSteps, type Step } from "../graph/readSteps.ts";
import { GRID, type Point, type Points } from "./points.ts";
import { sizeOf } from "./shapes.ts";

const ROW_GAP = 80;
const LANE = 140;
/** How wide a letter of an arrow's name is, about. */
export const LETTER = 6;
const LONGEST_LABEL = 160;

/**
 * Where shapes stand when nobody has placed them: the cards' rows from left to right, their columns as lanes below each
 * other. It takes a few milliseconds for hundreds of steps, and an insertion moves only what comes after it.
 */
export function arrange(service: Service): Points {
  const steps = readSteps(service);
  const grid = gridOf(steps);
  const middles = middlesOf(steps, grid);
  const place = ({ id, node }: Step): readonly [string, Point] => {
    const { width, height } = sizeOf(node);
    const [x, y] = [middles[grid.rows.get(id) ?? 0] ?? 0, (grid.columns.get(id) ?? 0) * LANE];
    return [id, snapped({ x: x - width / 2, y: y - height / 2 })];
  };
  return new Map(steps.map(place));
}

export const snapped = ({ x, y }: Point): Point => ({
  x: Math.round(x / GRID) * GRID,
  y: Math.round(y / GRID) * GRID,
});

/** The middle of each row: as wide as its widest shape, as far from the next as the longest words on a way there. */
function middlesOf(steps: readonly Step[], { rows, slots }: Grid): readonly number[] {
  const widths: number[] = [];
  const gaps: number[] = [];
  for (const { id, node } of steps) raise(widths, rows.get(id) ?? 0, sizeOf(node).width);
  for (const { step, exit } of slots) raise(gaps, rows.get(step.id) ?? 0, roomFor(exit.flow.label ?? ""));
  let left = 0;
  return widths.map((width, row) => {
    const middle = left + width / 2;
    left += width + ROW_GAP + (gaps[row] ?? 0);
    return middle;
  });
}
const roomFor = (label: string): number => Math.min(label.length * LETTER, LONGEST_LABEL);
const raise = (list: number[], index: number, value: number): void => {
  list[index] = Math.max(list[index] ?? 0, value);
};
