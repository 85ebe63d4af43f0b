import {
  dayNumber,
  formatDate,
  formatInstant,
  addDays,
  formatIso,
  instantOf,
  isNum,
  isTagged,
  localDate,
  parseDate,
  parseInstant,
  startOfDay,
  toNumber,
  type DateValue,
  type Value,
} from "@blaupause/feel";
import { addPause, addPeriod } from "../deadlines/period.ts";
import type { Reckoned } from "../deadlines/reckoning.ts";
import { addWorkingDays } from "../deadlines/workingDays.ts";
import { isAst, type DeadlineProgram } from "../program.ts";
import type { Bodies } from "./event.ts";
import type { CaseDeadline } from "./state.ts";
import { emit, holidaysAt, see, type Step } from "./step.ts";

/**
 * A statutory deadline is data: set when a task that has it is entered, paused while a token rests where the law stops
 * the clock, later by the days of the pause. Nothing is ever refused because it has passed.
 */
export function reckonDeadline(step: Step, id: string): Bodies["deadlineSet"] | null | "failed" {
  const program = step.program.deadlines[id];
  const start = program === undefined ? null : startOf(step, program);
  if (program === undefined || start === null) return "failed";
  // Coming back to the task continues the deadline, unless it counts from another day now.
  if (step.state.deadlines[id]?.start === formatDate(start)) return null;
  const reckoned = endOf(step, program, start);
  if (reckoned === null) return "failed";
  return { deadline: id, start: formatDate(start), ...reckoned, ...deemed(step, program, reckoned) };
}

function startOf(step: Step, { from }: DeadlineProgram): DateValue | null {
  const { evaluate, names, zone } = see(step);
  const { value } = evaluate(from, names);
  if (!isTagged(value)) return null;
  if (value.type === "date") return value;
  if (value.type !== "dateTime") return null;
  const instant = instantOf(value);
  return instant === null ? value.date : localDate(instant, zone);
}

function endOf(step: Step, { length, workingDays }: DeadlineProgram, start: DateValue): Reckoned | null {
  const holidays = holidaysAt(step.command.place);
  if (workingDays !== undefined) {
    const count = isAst(workingDays) ? numberOf(valueOf(step, workingDays)) : workingDays;
    return count === null ? null : addWorkingDays(start, count, holidays);
  }
  const text = isAst(length) ? textOf(valueOf(step, length)) : length;
  return text === undefined || text === null ? null : addPeriod(start, text, { holidays, shiftEnd: true });
}

const valueOf = (step: Step, ast: Parameters<ReturnType<typeof see>["evaluate"]>[0]): Value => {
  const { evaluate, names } = see(step);
  return evaluate(ast, names).value;
};
const numberOf = (value: Value): number | null => (isNum(value) ? toNumber(value) : null);
const textOf = (value: Value): string | null => {
  if (typeof value === "string") return value;
  const duration = isTagged(value) && (value.type === "yearsMonths" || value.type === "daysTime");
  return duration ? formatIso(value) : null;
};

/** Where silence is consent, the moment after the last day (§ 42a VwVfG). */
function deemed(step: Step, { effect }: DeadlineProgram, { due }: Reckoned): { deemedFrom?: string } {
  const day = effect === undefined ? null : parseDate(due);
  const next = day === null ? null : addDays(day, 1);
  return next === null ? {} : { deemedFrom: formatInstant(startOfDay(next, step.command.place.zone)) };
}

/** Pauses and resumes, once a command's tokens have come to rest. */
export function movePauses(step: Step): void {
  for (const id of Object.keys(step.state.deadlines)) {
    const program = step.program.deadlines[id];
    const deadline = step.state.deadlines[id];
    if (program === undefined || deadline === undefined || program.pausesAt.length === 0) continue;
    const paused = Object.values(step.state.tokens).some(({ node }) => program.pausesAt.includes(node));
    if (paused && deadline.pausedAt === undefined)
      emit(step, "deadlinePaused", null, { deadline: id, from: formatDate(dayOf(step)) });
    if (!paused && deadline.pausedAt !== undefined) resume(step, program, deadline, deadline.pausedAt);
  }
}

function resume(step: Step, program: DeadlineProgram, { end }: CaseDeadline, pausedAt: string): void {
  const [from, before] = [parseDate(pausedAt), parseDate(end)];
  if (from === null || before === null) return;
  const days = dayNumber(dayOf(step)) - dayNumber(from);
  const reckoned = addPause(before, days, { holidays: holidaysAt(step.command.place), shiftEnd: true });
  if (reckoned === null) return;
  const body = { deadline: program.id, days, ...reckoned, ...deemed(step, program, reckoned) };
  emit(step, "deadlineResumed", null, body);
}

/** The day of the command where the case is dealt with. */
function dayOf({ command }: Step): DateValue {
  const instant = parseInstant(command.at);
  const day = instant === null ? null : localDate(instant, command.place.zone);
  if (day === null) throw new Error(`not an instant: ${command.at}`);
  return day;
}
