import type { CommandOf } from "../command.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, type Step } from "../step.ts";

/** The applicant gets a new key, and the old one opens nothing any more. An event alone: keys are no part of the state. */
export function renewAccess(step: Step, { by }: CommandOf<"renewAccess">): Rejection | undefined {
  if (by.kind !== "applicant") return reject("wrong-role");
  emit(step, "accessRenewed", null, {});
  return undefined;
}
