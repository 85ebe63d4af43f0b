import type { JourneyStep } from "@blaupause/model";
import type { Rejection } from "../process/rejection.ts";
import { fail, type Play } from "./play.ts";
import { withoutForm } from "./steps.ts";

/** A refusal is right when the step expects it; the last step's may stand in the journey's own expectation. */
export function judgeRefusal(play: Play, step: JourneyStep, rejection: Rejection | null): void {
  const { journey } = play;
  const last = play.step === journey.steps.length - 1 ? journey.expect : undefined;
  const expected = step.expect?.rejected ?? last?.rejected;
  const at = nameOf(step);
  if (expected === undefined && rejection !== null)
    fail(play, { code: "rejected", at, found: toldOf(rejection) });
  else if (expected !== undefined && rejection === null) fail(play, { code: "not-rejected", at, expected });
  else if (expected !== undefined && rejection !== null && expected !== rejection.code)
    fail(play, { code: "other-rejection", at, expected, found: toldOf(rejection) });
  judgeErrors(play, step.expect?.errors ?? last?.errors ?? [], rejection);
}

function nameOf(step: JourneyStep): string {
  if ("submit" in step) return step.submit;
  if ("complete" in step) return step.complete;
  if ("effect" in step) return step.effect;
  if ("retrieve" in step) return step.retrieve;
  return "wait" in step ? step.wait : step.message;
}

const toldOf = ({ code, params, errors }: Rejection) => ({
  code,
  ...(params === undefined ? {} : { params: { ...params } }),
  ...(errors === undefined ? {} : { errors: errors.map(({ path, code: why }) => `${path}: ${why}`) }),
});

/** A municipality may ask for more than the template does: errors beside the expected ones are none of ours. */
function judgeErrors(play: Play, expected: readonly string[], rejection: Rejection | null): void {
  const found = (rejection?.errors ?? []).map(({ path }) => path);
  const forms = Object.keys(play.program.forms);
  const paths = expected.map((path) => forms.reduce(withoutForm, path));
  if (paths.some((path) => !found.includes(path)))
    fail(play, { code: "errors", expected: [...expected], found });
}
