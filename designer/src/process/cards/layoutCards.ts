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

interface Slot {
  readonly exit: Exit;
  readonly step: Step;
  readonly event: string | null;
  readonly column: number;
}

export function layoutCards(steps: readonly Step[]): CardLayout {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const rows = rowsOf(steps);
  const { columns, slots } = columnsOf(steps, byId, rows);
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

const allExits = (step: Step): readonly Exit[] => [
  ...step.exits,
  ...step.events.flatMap(({ exits }) => exits),
];

/** A step's row is one below the lowest that leads to it; ways back do not count. */
function rowsOf(steps: readonly Step[]): ReadonlyMap<string, number> {
  const rows = new Map(steps.map(({ id }) => [id, 0]));
  const ways = steps.flatMap((step) =>
    allExits(step).flatMap(({ way, flow }) => (way === "back" ? [] : [[step.id, flow.to] as const])),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const [from, to] of ways) {
      const least = (rows.get(from) ?? 0) + 1;
      if ((rows.get(to) ?? least) >= least) continue;
      rows.set(to, least);
      changed = true;
    }
  }
  return separated(steps, rows);
}

/** Ways of their own, that nothing leads to, stand below everything else. */
function separated(steps: readonly Step[], rows: Map<string, number>): ReadonlyMap<string, number> {
  const led = new Set(steps.flatMap((step) => allExits(step).map(({ flow }) => flow.to)));
  let below = Math.max(0, ...rows.values());
  for (const [index, { id }] of steps.entries()) if (index > 0 && !led.has(id)) rows.set(id, (below += 1));
  return rows;
}

function columnsOf(
  steps: readonly Step[],
  byId: ReadonlyMap<string, Step>,
  rows: ReadonlyMap<string, number>,
) {
  const columns = new Map<string, number>();
  const slots: Slot[] = [];
  const taken: (readonly [column: number, from: number, to: number])[] = [];
  const row = (id: string): number => rows.get(id) ?? 0;
  for (const step of steps) if (!columns.has(step.id)) place(step, 0);
  return { columns, slots };

  function place(step: Step, column: number): void {
    columns.set(step.id, column);
    const main = step.exits.find(({ isMain }) => isMain) ?? step.exits[0];
    if (main !== undefined) follow(step, main, null, column);
    for (const { id, exits } of step.events) for (const exit of exits) aside(step, exit, id, column);
    for (const exit of step.exits) if (exit !== main) aside(step, exit, null, column);
  }
  function follow(step: Step, exit: Exit, event: string | null, column: number): void {
    slots.push({ exit, step, event, column });
    const next = exit.way === "on" ? byId.get(exit.flow.to) : undefined;
    if (next !== undefined && !columns.has(next.id)) place(next, column);
  }
  /** The nearest column to the right that is free as far down as the way goes. */
  function aside(step: Step, exit: Exit, event: string | null, beside: number): void {
    const [from, to] = [row(step.id), lastRow(exit, row(step.id))];
    let column = beside + 1;
    while (taken.some(([other, start, end]) => other === column && start <= to && end >= from)) column += 1;
    taken.push([column, from, to]);
    follow(step, exit, event, column);
  }
  function lastRow(exit: Exit, from: number): number {
    if (exit.way === "back") return from;
    if (exit.way === "join") return Math.max(from, row(exit.flow.to) - 1);
    const next = byId.get(exit.flow.to);
    const main = next?.exits.find(({ isMain }) => isMain) ?? next?.exits[0];
    return main === undefined ? row(exit.flow.to) : lastRow(main, row(exit.flow.to));
  }
}

function topsOf(steps: readonly Step[], rows: ReadonlyMap<string, number>, slots: readonly Slot[]) {
  const count = Math.max(0, ...rows.values()) + 1;
  const cards = Array.from({ length: count }, () => 0);
  const bands = Array.from({ length: count }, () => 0);
  for (const step of steps) raise(cards, rows.get(step.id) ?? 0, cardHeight(step));
  for (const slot of slots) raise(bands, rows.get(slot.step.id) ?? 0, bandHeight(slot) + BAND.edge);
  const above = (list: readonly number[], row: number): number =>
    list.slice(0, row).reduce((sum, one) => sum + one, 0);
  return {
    card: (row: number): number => above(cards, row) + above(bands, row),
    band: (row: number): number => above(cards, row + 1) + above(bands, row) + BAND.edge * BAND_TOP,
  };
}
const raise = (list: number[], index: number, value: number): void => {
  list[index] = Math.max(list[index] ?? 0, value);
};
