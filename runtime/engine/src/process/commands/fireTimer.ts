import { compareInstants, parseInstant } from "@blaupause/feel";
import type { CommandOf } from "../command.ts";
import { nextTime } from "../due.ts";
import { findTimer } from "../find.ts";
import { reject, type Rejection } from "../rejection.ts";
import { emit, leave, type Step } from "../step.ts";
import { deadlineOfTimer } from "../wake.ts";
import { withdraw } from "./notice.ts";

/** Fires a timer that is due, never early (P13); one that ended with its step is not there any more (P10, P12). */
export function fireTimer(
  step: Step,
  { timer: id, at, place }: CommandOf<"fireTimer">,
): Rejection | undefined {
  const deadline = deadlineOfTimer(id);
  if (deadline !== null) return deem(step, deadline, at);
  const timer = findTimer(step.state, id);
  const node = timer === undefined ? undefined : step.program.process.nodes[timer.node];
  if (timer === undefined || node === undefined) return reject("timer-not-set", { timer: id });
  if (isEarly(at, timer.due)) return reject("timer-not-due", { timer: id, due: timer.due });
  if (node.type === "serviceTask") return withdraw(step, node, id, timer.token);
  const interrupts = node.type !== "boundaryEvent" || node.interrupting !== false;
  const next = interrupts ? null : nextTime(timer, place.zone);
  emit(step, "timerFired", node.id, {
    id,
    ...(interrupts ? { ends: timer.token } : {}),
    ...(next === null ? {} : { next }),
  });
  leave(step, node);
  return undefined;
}

function isEarly(at: string, due: string): boolean {
  const [now, then] = [parseInstant(at), parseInstant(due)];
  return now === null || then === null || compareInstants(now, then) < 0;
}

/** Silence has become consent: the deadline's own event, whatever the process does (P36). */
function deem(step: Step, deadline: string, at: string): Rejection | undefined {
  const known = step.state.deadlines[deadline];
  if (known?.deemedFrom === undefined) return reject("timer-not-set", { timer: deadline });
  if (isEarly(at, known.deemedFrom))
    return reject("timer-not-due", { timer: deadline, due: known.deemedFrom });
  emit(step, "rulingDeemed", null, { deadline, effect: "approved", due: known.due });
  return undefined;
}
