import type { CommandOf } from "../command.ts";
import { findToken } from "../find.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, type Step } from "../step.ts";

/** For the file: the applicant knows that the step waits for her. The case does not move. */
export function noteTold(step: Step, { task: id, sent }: CommandOf<"noteTold">): Rejection | undefined {
  const token = findToken(step.state, id);
  if (token?.type !== "task") return reject("task-not-open", { task: id });
  emit(step, "applicantTold", token.node, { id, sent });
  return undefined;
}
