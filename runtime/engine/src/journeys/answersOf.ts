import type { Journey, JourneyStep, JsonObject } from "@blaupause/model";
import { fillingOf, type Filling } from "../forms/filling.ts";
import type { Place } from "../process/command.ts";
import type { CaseState } from "../process/state.ts";
import type { Program } from "../program.ts";
import { filledIn, valueOf } from "./answers.ts";
import { startPlay } from "./play.ts";
import { withoutForm } from "./steps.ts";

/** Where a form is filled in: by which program, in whose place, in which case and when. */
export interface Here {
  readonly program: Program;
  readonly place: Place;
  readonly state: CaseState | null;
  readonly now: string;
}

/**
 * What a journey's step answers, given to a form that opens as `before` here and now: expressions read these settings and
 * this case, not the journey's. Null where the step answers nothing, or an expression of it has no value here.
 */
export function answersOf(
  journey: Journey,
  step: JourneyStep,
  before: Filling,
  { program, place, state, now }: Here,
): Filling | null {
  if (!("submit" in step || "complete" in step) || step.answers === undefined) return null;
  const { settings: _, ...rest } = journey;
  const play = { ...startPlay(program, rest, place), now, state };
  const answers = valueOf(play, step.answers) as JsonObject;
  const form = "submit" in step ? step.submit : (program.process.nodes[step.complete]?.form ?? "");
  const unknown = (step.unknown ?? []).map((path) => withoutForm(path, form));
  return play.failures.length > 0 ? null : filledIn(fillingOf(before.answers), answers, unknown);
}
