import type { CommandOf } from "../command.ts";
import { findToken } from "../find.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, type Step } from "../step.ts";

/** An effect could not be carried out this time; it is tried again later. The case does not move. */
export function deferEffect(
  step: Step,
  { effect: id, tries, refused = 0, until }: CommandOf<"deferEffect">,
): Rejection | undefined {
  const token = findToken(step.state, id);
  if (token?.type !== "effect") return reject("effect-not-open", { effect: id });
  emit(step, "effectDeferred", token.node, { id, tries, ...(refused > 0 ? { refused } : {}), until });
  return undefined;
}
