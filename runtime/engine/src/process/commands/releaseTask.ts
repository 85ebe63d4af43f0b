import type { CommandOf } from "../command.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, type Step } from "../step.ts";
import { isRejection, openTask } from "./task.ts";

/** Gives a task back to its team: whoever may work on it may, so that nothing waits for somebody on leave. */
export function releaseTask(step: Step, { task }: CommandOf<"releaseTask">): Rejection | undefined {
  const open = openTask(step, task);
  if (isRejection(open)) return open;
  if (open.token.assignee === undefined) return reject("task-not-claimed", { task });
  emit(step, "taskReleased", open.node.id, { id: task });
  return undefined;
}
