import { compareInstants, parseInstant } from "@blaupause/feel";
import type { JourneyStep, JsonObject } from "@blaupause/model";
import type { Actor, Outcome } from "../process/command.ts";
import { scheduleOf } from "../process/due.ts";
import { reject, type Rejection } from "../process/rejection.ts";
import { sightOf } from "../process/scope.ts";
import { openingFilling, taskFilling } from "../process/taskFilling.ts";
import { dueTimers } from "../process/wake.ts";
import { filledIn, valueOf } from "./answers.ts";
import { applicant, openEffects, retrieve, settleAll, success, unpaid } from "./effects.ts";
import { noteForm } from "./forms.ts";
import { CASE_NUMBER, fail, factsOf, send, type Play } from "./play.ts";

type StepOf<K extends string> = Extract<JourneyStep, Record<K, unknown>>;

/** Plays one step; a rejection is what the law answers, and may be what the journey expects. */
export function playStep(play: Play, step: JourneyStep): Rejection | null {
  if ("submit" in step) return submit(play, step);
  if ("complete" in step) return complete(play, step);
  if ("wait" in step) return wait(play, step);
  if ("effect" in step) return settle(play, step);
  if ("retrieve" in step) return retrieve(play, step.retrieve);
  fail(play, { code: "not-yet", at: "message" });
  return null;
}

function submit(play: Play, step: StepOf<"submit">): Rejection | null {
  const { program, place, now } = play;
  const opening = openingFilling(program, step.submit, place, now);
  const unknown = (step.unknown ?? []).map((path) => withoutForm(path, step.submit));
  const filling = filledIn(opening, valueOf(play, step.answers) as JsonObject, unknown);
  noteForm(play, step.submit, filling);
  const intent = { form: step.submit, filling, number: CASE_NUMBER };
  return send(play, "startCase", intent, { kind: "applicant", id: "applicant" });
}

export const withoutForm = (path: string, form: string): string =>
  path.startsWith(`${form}.`) ? path.slice(form.length + 1) : path;

function complete(play: Play, step: StepOf<"complete">): Rejection | null {
  const { program, place, now, state } = play;
  const task = idAt(play, step.complete, "task", step.index);
  if (task === undefined || state === null) return reject("task-not-open", { task: step.complete });
  const by = actorOf(play, step);
  const open = taskFilling(program, state, task, place, now);
  if (open === null) return send(play, "completeTask", { task }, by);
  const unknown = (step.unknown ?? []).map((path) => withoutForm(path, open.name));
  const filling = filledIn(open.filling, valueOf(play, step.answers ?? {}) as JsonObject, unknown);
  noteForm(play, open.form, filling, open);
  return send(play, "completeTask", { task, filling }, by);
}

/** Who acts: in the role the task asks for, unless the journey says otherwise. */
function actorOf({ program }: Play, { complete: node, role, by = "a" }: StepOf<"complete">): Actor {
  const acting = role ?? program.process.nodes[node]?.role ?? "";
  return acting === "applicant"
    ? { kind: "applicant", id: "applicant" }
    : { kind: "staff", id: by, roles: [acting] };
}

const idAt = (
  { state }: Play,
  node: string,
  type: "task" | "effect" | "payment",
  index = 0,
): string | undefined =>
  Object.entries(state?.tokens ?? {}).filter(([, token]) => token.node === node && token.type === type)[
    index
  ]?.[0];

/** Most timers that may fire in one wait; more is a cycle nobody meant. */
const MOST = 1000;

/** Lets time pass: whatever falls due on the way fires at its own time, with everything that follows from it. */
function wait(play: Play, { wait: length }: StepOf<"wait">): Rejection | null {
  const { program, place, now } = play;
  const sight = sightOf(program, factsOf(play), place, now);
  const until = scheduleOf({ kind: "duration", value: length }, now, sight)?.due;
  if (until === undefined) return (fail(play, { code: "invalid-instant", at: length }), null);
  for (let count = 0; count < MOST; count += 1) {
    const timer = play.state === null ? undefined : dueTimers(play.state, until)[0];
    if (timer === undefined) {
      play.now = until;
      return null;
    }
    play.now = later(play.now, timer.due);
    const rejection = send(play, "fireTimer", { timer: timer.id });
    if (rejection !== null) return rejection;
    settleAll(play);
  }
  fail(play, { code: "too-many-timers", at: length });
  return null;
}

const later = (now: string, due: string): string => {
  const [here, there] = [parseInstant(now), parseInstant(due)];
  return here !== null && there !== null && compareInstants(here, there) > 0 ? now : due;
};

function settle(play: Play, step: StepOf<"effect">): Rejection | null {
  begin(play, step);
  const id = idAt(play, step.effect, "effect", step.index);
  const effect = openEffects(play).find((one) => one.id === id);
  if (effect === undefined) return reject("effect-not-open", { effect: step.effect });
  const given = step.canceled === true ? unpaid(effect, "canceled") : outcomeOf(play, step);
  const outcome = given ?? success(play, effect);
  return send(play, "settleEffect", { effect: effect.id, outcome });
}

/** A payment that waits is gone to first. */
function begin(play: Play, step: StepOf<"effect">): void {
  const payment = idAt(play, step.effect, "payment", step.index);
  if (payment === undefined) return;
  const transaction = { id: "probe", startedAt: play.now };
  send(play, "startPayment", { payment, transaction }, applicant);
}

function outcomeOf(play: Play, { result, error, failure }: StepOf<"effect">): Outcome | null {
  if (failure !== undefined) return { type: "failed", code: failure };
  if (error !== undefined) return { type: "error", code: error };
  return result === undefined ? null : { type: "done", result: valueOf(play, result) };
}
