import type { BorderEvent, Exit, Step } from "./readSteps.ts";

/** One line of the outline: a step, what may happen while it waits, or a way out of it. */
export type OutlineRow = { readonly level: number } & (
  | { readonly type: "step"; readonly step: Step; readonly exit: Exit | null }
  | { readonly type: "event"; readonly event: BorderEvent; readonly exit: Exit | null }
  | { readonly type: "exit"; readonly step: Step; readonly exit: Exit }
);

/** The steps in reading order, with a line for each named way; `exit` is where „danach einfügen“ inserts. */
export function outlineRows(steps: readonly Step[]): readonly OutlineRow[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const rows: OutlineRow[] = [];
  const done = new Set<string>();
  for (const step of steps) if (!done.has(step.id)) write(step, 1);
  return rows;

  function write(start: Step, level: number): void {
    for (let step: Step | undefined = start; step !== undefined; step = straightOn(step)) {
      done.add(step.id);
      const { exits, events } = step;
      const exit = exits.find(({ isMain }) => isMain) ?? exits[0] ?? null;
      rows.push({ type: "step", level, step, exit });
      for (const event of events) writeEvent(event, level + 1);
      if (isNamed(step)) for (const one of exits) writeExit(step, one, level + 1);
    }
  }
  function straightOn({ exits }: Step): Step | undefined {
    const main = exits.find(({ isMain }) => isMain);
    return main?.way === "on" ? byId.get(main.flow.to) : undefined;
  }
  function writeEvent(event: BorderEvent, level: number): void {
    rows.push({ type: "event", level, event, exit: event.exits[0] ?? null });
    for (const exit of event.exits) writeNext(exit, level + 1);
  }
  function writeExit(step: Step, exit: Exit, level: number): void {
    rows.push({ type: "exit", level, step, exit });
    if (!exit.isMain) writeNext(exit, level + 1);
  }
  function writeNext({ way, flow }: Exit, level: number): void {
    const next = byId.get(flow.to);
    if (way === "on" && next !== undefined) write(next, level);
  }
}

/** One way out needs no name. */
const isNamed = ({ exits }: Step): boolean => exits.length > 1;

/** The address the panel edits when the line is chosen. */
export const rowKey = (row: OutlineRow): string =>
  row.type === "step"
    ? row.step.id
    : row.type === "event"
      ? row.event.id
      : `${row.step.id} ${row.exit.flow.id}`;
