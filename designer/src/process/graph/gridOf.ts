import type { Exit, Step } from "./readSteps.ts";

/**
 * Where steps stand to each other, whatever they are drawn as: the way straight on is one column, every way aside has a
 * column of its own, and a step's row is below all that lead to it. Cards read it downwards, the diagram to the right.
 */
export interface Grid {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly slots: readonly Slot[];
}
/** The column of a way out; `event`: it leaves from an event on the step's border. */
export interface Slot {
  readonly exit: Exit;
  readonly step: Step;
  readonly event: string | null;
  readonly column: number;
}

export function gridOf(steps: readonly Step[]): Grid {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const rows = rowsOf(steps);
  return { rows, ...columnsOf(steps, byId, rows) };
}

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

  /** The way straight on keeps its column; what leads aside from it is placed from its end backwards. */
  function place(start: Step, column: number): void {
    const placed: Step[] = [];
    for (let step: Step | undefined = start; step !== undefined && !columns.has(step.id);) {
      columns.set(step.id, column);
      placed.push(step);
      const main = mainOf(step);
      if (main !== undefined) slots.push({ exit: main, step, event: null, column });
      step = main?.way === "on" ? byId.get(main.flow.to) : undefined;
    }
    for (const step of placed.toReversed()) placeAsides(step, column);
  }
  function placeAsides(step: Step, column: number): void {
    for (const { id, exits } of step.events) for (const exit of exits) aside(step, exit, id, column);
    for (const exit of step.exits) if (exit !== mainOf(step)) aside(step, exit, null, column);
  }
  /** The nearest column to the right that is free as far down as the way goes. */
  function aside(step: Step, exit: Exit, event: string | null, beside: number): void {
    const [from, to] = [row(step.id), lastRow(exit, row(step.id))];
    let column = beside + 1;
    while (taken.some(([other, start, end]) => other === column && start <= to && end >= from)) column += 1;
    taken.push([column, from, to]);
    slots.push({ exit, step, event, column });
    const next = exit.way === "on" ? byId.get(exit.flow.to) : undefined;
    if (next !== undefined) place(next, column);
  }
  function lastRow(exit: Exit, from: number): number {
    let [way, at]: [Exit | undefined, number] = [exit, from];
    for (; way?.way === "on"; way = next(way)) at = row(way.flow.to);
    return way?.way === "join" ? Math.max(at, row(way.flow.to) - 1) : at;
  }
  function next({ flow }: Exit): Exit | undefined {
    const step = byId.get(flow.to);
    return step === undefined ? undefined : mainOf(step);
  }
}

const mainOf = ({ exits }: Step): Exit | undefined => exits.find(({ isMain }) => isMain) ?? exits[0];
