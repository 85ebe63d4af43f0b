import type { Filling, JourneyRun, Place, Program } from "@blaupause/engine";
import type { Content } from "../session/content.ts";
import { scopeOf } from "../preview/scopeOf.ts";
import { exampleAnswers } from "./exampleAnswers.ts";
import { answersInJourneys } from "./answersInJourneys.ts";
import { nowIn, type OpenForm, type Rehearsal } from "./rehearsal.ts";

/** Where a rehearsal stands. */
export interface Stage {
  readonly content: Content;
  readonly program: Program;
  readonly place: Place;
  readonly rehearsal: Rehearsal;
  readonly run: JourneyRun | null;
}

/** What the made-up person, or whoever deals with the case, fills into a form that waits. */
export function examplePerson({ content, program, place, rehearsal, run }: Stage, open: OpenForm): Filling {
  if (open.form === "") return open.filling;
  const now = nowIn(rehearsal, run);
  const base = scopeOf(program, place, now);
  const scope = { ...base, names: { ...base.names, ...run?.state?.data } };
  const visit = rehearsal.steps.filter((step) => "complete" in step && step.complete === open.node).length;
  const here = { program, place, state: run?.state ?? null, now };
  const known = answersInJourneys(content.journeys, open, visit, here);
  const runtime = { ...program, language: program.service.language };
  return exampleAnswers({ runtime, service: content.service, scope }, open, known);
}
