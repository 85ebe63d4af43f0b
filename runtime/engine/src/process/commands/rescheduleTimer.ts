import { formatInstant, parseInstant } from "@blaupause/feel";
import type { CommandOf } from "../command.ts";
import { scheduleOf } from "../due.ts";
import { findTimer } from "../find.ts";
import { reject, type Rejection } from "../rejection.ts";
import type { Timer } from "../state.ts";
import { emit, see, type Step } from "../step.ts";

/** The only way later data or an official's decision moves a timer that is set (P14). */
export function rescheduleTimer(step: Step, command: CommandOf<"rescheduleTimer">): Rejection | undefined {
  const timer = findTimer(step.state, command.timer);
  if (timer === undefined) return reject("timer-not-set", { timer: command.timer });
  const due = command.due === undefined ? reckonedAgain(step, timer) : instantOf(command.due);
  if (due === null) return reject("invalid-instant", { timer: command.timer });
  emit(step, "timerMoved", timer.node, { id: command.timer, from: timer.due, due });
  return undefined;
}

const instantOf = (text: string): string | null => {
  const instant = parseInstant(text);
  return instant === null ? null : formatInstant(instant);
};

function reckonedAgain(step: Step, { node, token }: Timer): string | null {
  const timer = step.program.process.nodes[node]?.timer;
  const since = step.state.tokens[token]?.since;
  if (timer === undefined || since === undefined) return null;
  return scheduleOf(timer, since, see(step))?.due ?? null;
}
