import { openJourney, type Filling } from "@blaupause/engine";
import { answersOf, type Here } from "@blaupause/engine/compile";
import { isJsonObject, type Journey, type JourneyStep, type Json, type JsonObject } from "@blaupause/model";
import type { OpenForm } from "./rehearsal.ts";
import { inDays, shifted } from "./shiftDays.ts";

type Journeys = Readonly<Record<string, JsonObject>>;

/**
 * Answers the service's own journeys give to a form, best first: those of a journey that got on, with days that lie as far
 * ahead from now as they lay ahead there. `visit` counts how often the step was done already, as a journey may do it twice.
 */
export function* answersInJourneys(
  journeys: Journeys,
  open: OpenForm,
  visit: number,
  here: Here,
): Iterable<Filling> {
  for (const json of Object.values(journeys)) {
    const opened = openJourney(json);
    if (!opened.ok) continue;
    const { journey } = opened;
    const steps = journey.steps.filter((step) => answers(step, open));
    const step = steps[Math.min(visit, steps.length - 1)];
    if (step === undefined) continue;
    const ahead = inDays(journey.start, here.now);
    for (const days of new Set([ahead, 0])) {
      const filling = answersOf(journey, moved(journey, step, days), open.filling, here);
      if (filling !== null) yield filling;
    }
  }
}

const answers = (step: JourneyStep, { node, form, isStart }: OpenForm): boolean =>
  (isStart ? "submit" in step && step.submit === form : "complete" in step && step.complete === node) &&
  step.expect?.rejected === undefined;

/** The step as it would be written down so many days later. */
function moved({ start }: Journey, step: JourneyStep, days: number): JourneyStep {
  if (days === 0 || !("answers" in step)) return step;
  return { ...step, answers: movedIn(step.answers as JsonObject, start.slice(0, 10), days) as JsonObject };
}

function movedIn(json: Json, from: string, days: number): Json {
  // What lay in the past then is somebody's birthday or the like, and stays.
  if (typeof json === "string") return json >= from ? shifted(json, days) : json;
  if (Array.isArray(json)) return json.map((one: Json) => movedIn(one, from, days));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([id, one]) => [id, movedIn(one, from, days)]));
}
