import type { NodeProgram, Program } from "../program.ts";
import { scheduleOf, type Schedule } from "./due.ts";
import { emit, nextId, raise, see, workedHere, type Arrival, type Step } from "./step.ts";

type Planned = readonly (readonly [node: string, schedule: Schedule])[];

const boundariesOf = ({ process }: Program, host: string): readonly NodeProgram[] =>
  (process.boundaries[host] ?? []).flatMap((id) => process.nodes[id] ?? []);

/**
 * Evaluates the timers of an activity before anything is written (P14); null, with an incident, when one fails. A token
 * that worked here before has its timers still, and none that has fired comes back (P11).
 */
export function planTimers(step: Step, node: NodeProgram, arrival: Arrival): Planned | null {
  if (step.program.process.boundaries[node.id] === undefined || workedHere(arrival)) return [];
  const planned: (readonly [string, Schedule])[] = [];
  for (const { id, timer } of boundariesOf(step.program, node.id)) {
    if (timer === undefined) continue;
    const schedule = scheduleOf(timer, step.command.at, see(step));
    if (schedule === null) {
      raise(step, arrival, "timer-failed", { timer: id });
      return null;
    }
    planned.push([id, schedule]);
  }
  return planned;
}

export function setTimers(step: Step, planned: Planned, token: string): void {
  for (const [node, schedule] of planned)
    emit(step, "timerSet", node, { id: nextId(step), timer: { node, token, ...schedule } });
}

/** The event that catches a business error: by its code, else one that catches any (P18). */
export function catcherOf(program: Program, host: string, code: string): NodeProgram | undefined {
  const catchers = boundariesOf(program, host).filter(({ error }) => error !== undefined);
  return (
    catchers.find(({ error }) => error?.code === code) ??
    catchers.find(({ error }) => error?.code === undefined)
  );
}
