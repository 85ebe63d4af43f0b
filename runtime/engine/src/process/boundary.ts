import type { NodeProgram, Program } from "../program.ts";
import { scheduleOf, type Schedule } from "./due.ts";
import { emit, nextId, raise, see, type Arrival, type Step } from "./step.ts";

type Planned = readonly (readonly [node: string, schedule: Schedule])[];

const boundariesOf = ({ process }: Program, host: string): readonly NodeProgram[] =>
  (process.boundaries[host] ?? []).flatMap((id) => process.nodes[id] ?? []);

/** Evaluates the timers of an activity before anything is written (P14); null, with an incident, when one fails. */
export function planTimers(step: Step, node: NodeProgram, arrival: Arrival): Planned | null {
  if (step.program.process.boundaries[node.id] === undefined) return [];
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

/** Sets planned timers on a token; one that rested here before has its timers still. */
export function setTimers(step: Step, planned: Planned, token: string): void {
  if (planned.length === 0 || Object.values(step.state.timers).some((timer) => timer.token === token)) return;
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
