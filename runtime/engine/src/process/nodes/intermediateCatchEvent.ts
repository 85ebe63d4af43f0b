import { scheduleOf } from "../due.ts";
import { emit, nextId, raise, see } from "../step.ts";
import type { Enter } from "./kind.ts";

/** A token rests until its timer fires. */
export const intermediateCatchEvent: Enter = (step, node, arrival) => {
  const schedule = node.timer === undefined ? null : scheduleOf(node.timer, step.command.at, see(step));
  if (schedule === null) return raise(step, arrival, "timer-failed", { timer: node.id });
  const token = arrival.id ?? nextId(step);
  emit(step, "eventAwaited", node.id, { id: token });
  emit(step, "timerSet", node.id, { id: nextId(step), timer: { node: node.id, token, ...schedule } });
};
