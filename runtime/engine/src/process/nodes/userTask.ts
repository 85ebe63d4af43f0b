import { planTimers, setTimers } from "../boundary.ts";
import { reckonDeadline } from "../deadline.ts";
import { emit, nextId, raise } from "../step.ts";
import type { Enter } from "./kind.ts";

/** A token rests as a task. Timers and the deadline are evaluated first, so that a failure leaves nothing half set. */
export const userTask: Enter = (step, node, arrival) => {
  const timers = planTimers(step, node, arrival);
  if (timers === null) return;
  const deadline = node.deadline === undefined ? null : reckonDeadline(step, node.deadline);
  if (deadline === "failed")
    return raise(step, arrival, "deadline-failed", { deadline: node.deadline ?? "" });
  if (deadline !== null) emit(step, "deadlineSet", node.id, deadline);
  const id = arrival.id ?? nextId(step);
  emit(step, "taskCreated", node.id, { id });
  setTimers(step, timers, id);
};
