import type { CommandOf } from "../command.ts";
import { scheduleOf, type Schedule } from "../due.ts";
import { reject, type Rejection } from "../rejection.ts";
import type { Sight } from "../scope.ts";
import type { Token } from "../state.ts";
import { emit, nextId, type Step } from "../step.ts";

interface NewTimer {
  readonly node: string;
  readonly token: string;
  readonly schedule: Schedule;
}

/**
 * The timers that hang on a step only under the other program (P34), reckoned from when the step was entered, as if they
 * had been there: one whose time is over fires at once. A step that is stuck has none; it is tried again first.
 */
export function newTimersOf(
  step: Step,
  { newTimers, nodes }: CommandOf<"migrateCase">,
  sight: Sight,
): readonly NewTimer[] | Rejection {
  const found: NewTimer[] = [];
  for (const [id, token] of Object.entries(step.state.tokens)) {
    const { node, since } = token;
    if (!isAtWork(token)) continue;
    for (const event of boundariesOf(step, nodes[node] ?? node, newTimers)) {
      const schedule = event.timer === undefined ? null : scheduleOf(event.timer, since, sight);
      if (schedule === null) return reject("timer-failed", { timer: event.id });
      found.push({ node: event.id, token: id, schedule });
    }
  }
  return found;
}

/** Somebody has it: an official, or the applicant. A case with an effect under way does not move at all. */
const isAtWork = ({ type }: Token): boolean => ["task", "notice", "posting", "payment"].includes(type);

const boundariesOf = ({ program: { process } }: Step, host: string, newTimers: readonly string[]) =>
  (process.boundaries[host] ?? []).flatMap((id) => (newTimers.includes(id) ? (process.nodes[id] ?? []) : []));

export function setNewTimers(step: Step, timers: readonly NewTimer[]): void {
  for (const { node, token, schedule } of timers)
    emit(step, "timerSet", node, { id: nextId(step), timer: { node, token, ...schedule } });
}
