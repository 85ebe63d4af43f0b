import type { CommandOf } from "../command.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, type Step } from "../step.ts";
import { isRejection, openTask } from "./task.ts";

/** A task belongs to one person at a time; an applicant's own is nobody's to claim. */
export function claimTask(step: Step, { task, by }: CommandOf<"claimTask">): Rejection | undefined {
  const open = openTask(step, task);
  if (isRejection(open)) return open;
  if (by.kind !== "staff") return reject("wrong-role", { role: open.node.role ?? "" });
  const { assignee } = open.token;
  if (assignee !== undefined && assignee !== by.id) return reject("task-claimed", { task });
  emit(step, "taskClaimed", open.node.id, { id: task });
  return undefined;
}
