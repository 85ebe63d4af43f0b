import type { FormState } from "../forms/state.ts";
import type { Program } from "../program.ts";
import type { Command, CommandOf, CommandType } from "./command.ts";
import { addNote } from "./commands/addNote.ts";
import { claimTask } from "./commands/claimTask.ts";
import { completeTask } from "./commands/completeTask.ts";
import { deferEffect } from "./commands/deferEffect.ts";
import { fireTimer } from "./commands/fireTimer.ts";
import { renewAccess } from "./commands/renewAccess.ts";
import { repairIncident, retryIncident } from "./commands/incident.ts";
import { noteTold } from "./commands/noteTold.ts";
import { migrateCase } from "./commands/migrateCase.ts";
import { postNotice, retrieveNotice } from "./commands/notice.ts";
import { markPosted } from "./commands/posting.ts";
import { startPayment } from "./commands/payment.ts";
import { releaseTask } from "./commands/releaseTask.ts";
import { rescheduleTimer } from "./commands/rescheduleTimer.ts";
import { settleEffect } from "./commands/settleEffect.ts";
import { startCase } from "./commands/startCase.ts";
import { isRejection } from "./commands/task.ts";
import { movePauses } from "./deadline.ts";
import type { Effect } from "./effect.ts";
import type { CaseEvent } from "./event.ts";
import { nodeKinds } from "./nodes/index.ts";
import { reject, type Rejection } from "./rejection.ts";
import type { CaseState } from "./state.ts";
import { emit, raise, startStep, type Step } from "./step.ts";

/*
 * The law of cases, in two halves. Deciding (this file, commands/, nodes/) reads a state and a command, looks up what
 * it needs and says what happened, as events. Applying (apply.ts) copies an event into the state and looks nothing up.
 * Deciding never changes a state except by emitting, so the fold of the events is the state, whenever and wherever it
 * is done again. A command moves tokens until each rests (at a task, an effect, a timer, in a join, as an incident) or
 * has ended; between two commands nothing is on its way. Effects are asked for, never carried out. What comes in from
 * outside comes with the command: the instant, the person, the place with its settings and holidays.
 */
export type Transition =
  | {
      readonly ok: true;
      readonly events: readonly CaseEvent[];
      readonly effects: readonly Effect[];
      readonly state: CaseState;
    }
  | { readonly ok: false; readonly rejection: Rejection };

type Deciders = {
  readonly [T in Exclude<CommandType, "startCase">]: (
    step: Step,
    command: CommandOf<T>,
  ) => Rejection | undefined;
};
const deciders: Deciders = {
  addNote,
  claimTask,
  completeTask,
  deferEffect,
  fireTimer,
  markPosted,
  migrateCase,
  noteTold,
  postNotice,
  releaseTask,
  renewAccess,
  repairIncident,
  rescheduleTimer,
  retrieveNotice,
  retryIncident,
  settleEffect,
  startPayment,
};

/**
 * What a command makes of a case: events and effects with the state after them, or why it is refused. An application
 * that `judgeStart` has judged need not be judged again.
 */
export function transition(
  program: Program,
  state: CaseState | null,
  command: Command,
  judged: FormState | null = null,
): Transition {
  const step =
    command.type === "startCase" ? start(program, state, command, judged) : go(program, state, command);
  if (isRejection(step)) return { ok: false, rejection: step };
  moveTokens(step);
  movePauses(step);
  close(step);
  return { ok: true, events: step.events, effects: step.effects, state: step.state };
}

const start = (
  program: Program,
  state: CaseState | null,
  command: CommandOf<"startCase">,
  judged: FormState | null,
) => (state === null ? startCase(program, command, judged) : reject("case-exists"));

/** What changes nothing of a case is done to a closed one too. */
const AFTER_END: ReadonlySet<string> = new Set(["addNote", "renewAccess"]);

function go(
  program: Program,
  state: CaseState | null,
  command: Exclude<Command, { type: "startCase" }>,
): Step | Rejection {
  if (state === null) return reject("no-case");
  if (command.type === "migrateCase" ? state.program !== command.from : state.program !== program.hash)
    return reject("wrong-program");
  if (state.status === "closed" && !AFTER_END.has(command.type)) return reject("case-closed");
  const step = startStep(program, command, state);
  // The table pairs each type with its own command; the compiler cannot follow that through the union.
  const decide = deciders[command.type] as (step: Step, command: Command) => Rejection | undefined;
  return decide(step, command) ?? step;
}

/** Steps one command may cause: a loop without a wait ends as an incident, a dear one when the purse is empty (P38). */
const BUDGET = 1000;

function moveTokens(step: Step): void {
  for (let moved = 0; step.queue.length > 0; moved += 1) {
    const arrival = step.queue.shift();
    const node = arrival === undefined ? undefined : step.program.process.nodes[arrival.node];
    const enter = node === undefined ? undefined : nodeKinds[node.type];
    if (arrival === undefined || node === undefined || typeof enter !== "function") continue;
    if (moved < BUDGET && step.purse.left > 0) enter(step, node, arrival);
    else raise(step, arrival, "step-budget");
  }
}

/** A case closes when its last token has ended; one that waits in a join is a token still (P28). */
function close(step: Step): void {
  const { status, tokens, joins } = step.state;
  if (status === "closed" || hasAny(tokens) || hasAny(joins)) return;
  emit(step, "caseClosed", null, {});
}
const hasAny = (map: object): boolean => Object.keys(map).length > 0;
