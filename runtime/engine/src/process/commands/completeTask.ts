import { emptyFilling } from "../../forms/filling.ts";
import type { CommandOf } from "../command.ts";
import type { Completion } from "../event.ts";
import { wronglyAsked } from "../askedBack.ts";
import { fillOut } from "../fillOut.ts";
import { followUps } from "../followUps.ts";
import { takeOpen } from "../only.ts";
import { withLocked } from "../prefill.ts";
import { reject, type Rejection } from "../rejection.ts";
import { nodeFilling } from "../taskFilling.ts";
import { emit, leave, see, type Step } from "../step.ts";
import { isRejection, openTask, type OpenTask } from "./task.ts";

/** Completes a task once (P29), with its form evaluated again: nothing a client says is believed. */
export function completeTask(step: Step, command: CommandOf<"completeTask">): Rejection | undefined {
  const open = openTask(step, command.task);
  if (isRejection(open)) return open;
  const { assignee } = open.token;
  if (assignee !== undefined && assignee !== command.by.id)
    return reject("task-claimed", { task: command.task });
  const form = filledForm(step, open, command);
  if (form !== undefined && isRejection(form)) return form;
  emit(step, "taskCompleted", open.node.id, { id: open.id, ...(form === undefined ? {} : { form }) });
  leave(step, open.node);
  return undefined;
}

function filledForm(
  step: Step,
  { node }: OpenTask,
  { filling: posted = emptyFilling }: CommandOf<"completeTask">,
): Completion | Rejection | undefined {
  if (node.form === undefined) return undefined;
  const sight = see(step);
  const before = nodeFilling(step.program, step.state, node, sight);
  const fields = before === null ? undefined : step.program.forms[before.form]?.fields;
  if (before === null || fields === undefined) return undefined;
  const { form, name, only } = before;
  const open =
    only === null ? null : followUps(step.program, form, before.filling, posted, only, sight.scope);
  const taken = open === null ? posted : takeOpen(before.filling, posted, open);
  const answers = withLocked(fields, taken.answers, before.filling.answers, sight);
  const filled = fillOut(step.program, form, name, { ...taken, answers }, sight, open);
  if (!filled.ok) return filled.rejection;
  const errors = wronglyAsked(step, fields, filled.form.data, sight);
  return errors.length === 0 ? filled.form : { code: "invalid-answers", errors };
}
