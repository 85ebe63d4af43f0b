import { gridOf, type Slot } from "../graph/gridOf.ts";
import type { Exit, Step } from "../graph/readSteps.ts";

/**
 * Where cards stand: the way straight on is one column, every way aside has a column to the right, and a step stands
 * below all that lead to it. Computed from the steps each time; nothing of it is stored.
 */
export const CARD = { width: 280, height: 72, event: 36, gap: 40 } as const;
const BAND = { plain: 64, line: 28, edge: 40 } as const;

/** How much of a band's edge stands above it: lines turn there. */
const BAND_TOP = 0.6;

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}
export interface PlacedStep extends Placed {
  readonly step: Step;
}
/** The place of a „+“ with what stands around it. `isAside`: it leaves from an event on the card's border. */
export interface PlacedExit extends Placed {
  readonly exit: Exit;
  readonly step: Step;
  readonly event: string | null;
}
export interface CardLayout {
  readonly steps: readonly PlacedStep[];
  readonly exits: readonly PlacedExit[];
}

export function layoutCards(steps: readonly Step[]): CardLayout {
  const { rows, columns, slots } = gridOf(steps);
  const tops = topsOf(steps, rows, slots);
  const x = (column: number): number => column * (CARD.width + CARD.gap);
  return {
    steps: steps.map((step) => ({
      step,
      x: x(columns.get(step.id) ?? 0),
      y: tops.card(rows.get(step.id) ?? 0),
      height: cardHeight(step),
    })),
    exits: slots.map(({ column, ...slot }) => {
      const y = tops.band(rows.get(slot.step.id) ?? 0);
      return { ...slot, x: x(column), y, height: bandHeight(slot) };
    }),
  };
}

export const cardHeight = ({ events }: Step): number => CARD.height + events.length * CARD.event;
/** A „+“, below the name of the way, above where it leads when that is elsewhere. */
const bandHeight = ({ exit, step, event }: Pick<Slot, "exit" | "step" | "event">): number =>
  BAND.plain +
  (step.exits.length > 1 || event !== null ? BAND.line : 0) +
  (exit.way === "back" ? BAND.line : 0);

function topsOf(steps: readonly Step[], rows: ReadonlyMap<string, number>, slots: readonly Slot[]) {
  const count = Math.max(0, ...rows.values()) + 1;
  const cards = Array.from({ length: count }, () => 0);
  const bands = Array.from({ length: count }, () => 0);
  for (const step of steps) raise(cards, rows.get(step.id) ?? 0, cardHeight(step));
  for (const slot of slots) raise(bands, rows.get(slot.step.id) ?? 0, bandHeight(slot) + BAND.edge);
  const [aboveCard, aboveBand] = [sums(cards), sums(bands)];
  return {
    card: (row: number): number => (aboveCard[row] ?? 0) + (aboveBand[row] ?? 0),
    band: (row: number): number => (aboveCard[row + 1] ?? 0) + (aboveBand[row] ?? 0) + BAND.edge * BAND_TOP,
  };
}
const raise = (list: number[], index: number, value: number): void => {
  list[index] = Math.max(list[index] ?? 0, value);
};
/** What all before an index come to. */
function sums(list: readonly number[]): readonly number[] {
  const result = [0];
  for (const one of list) result.push((result.at(-1) ?? 0) + one);
  return result;
}
