import {
  openTasks,
  taskFilling,
  openingFilling,
  type Filling,
  type JourneyRun,
  type Place,
  type Program,
} from "@blaupause/engine";
import { runJourney } from "@blaupause/engine/compile";
import type { Journey, JourneyStep, JsonObject } from "@blaupause/model";

/**
 * A rehearsal is a journey that is being written: every click adds a step, and what is on the screen is what the laws
 * make of all steps so far. So stepping back is leaving the last one out, and keeping it is keeping the journey.
 */
export interface Rehearsal {
  readonly start: string;
  readonly settings: JsonObject;
  readonly steps: readonly JourneyStep[];
}

export const startRehearsal = (start: string, settings: JsonObject): Rehearsal => ({
  start,
  settings,
  steps: [],
});

export const withStep = (rehearsal: Rehearsal, step: JourneyStep): Rehearsal => ({
  ...rehearsal,
  steps: [...rehearsal.steps, step],
});
/** The next thing done. What was refused just before did not happen, and what is done now comes in its place. */
export const goOn = (
  rehearsal: Rehearsal,
  run: JourneyRun | null,
  ...steps: readonly JourneyStep[]
): Rehearsal => {
  const wasRefused = run?.failures.some(({ code }) => code === "rejected") ?? false;
  return steps.reduce(withStep, wasRefused ? stepBack(rehearsal) : rehearsal);
};
export const stepBack = (rehearsal: Rehearsal): Rehearsal => ({
  ...rehearsal,
  steps: rehearsal.steps.slice(0, -1),
});

/** Plays what was done so far; null before anything was. */
export function play(rehearsal: Rehearsal, program: Program, place: Place): JourneyRun | null {
  const { steps, start, settings } = rehearsal;
  if (steps.length === 0) return null;
  const journey = { title: "Probelauf", start, settings, steps: [...steps] };
  return runJourney(program, journey, place, { asksToPay: true });
}

/** A form that is to be filled in now: the application, or a step of the process. */
export interface OpenForm {
  readonly node: string;
  readonly role: string;
  readonly form: string;
  readonly filling: Filling;
  readonly only: readonly string[] | null;
  readonly isStart: boolean;
}

/** Everything somebody could do now. A task without a form is done by a click. */
export function openForms(
  run: JourneyRun | null,
  program: Program,
  place: Place,
  at: string,
): readonly OpenForm[] {
  if (run === null) return startForms(program, place, at);
  if (run.state === null) return [];
  const { state } = run;
  return openTasks(program, state).map(({ id, node, role }) => {
    const found = taskFilling(program, state, id, place, at);
    const { form = "", filling = { answers: {}, unknown: [], lastKey: 0 }, only = null } = found ?? {};
    return { node, role, form, filling, only, isStart: false };
  });
}

const startForms = (program: Program, place: Place, at: string): readonly OpenForm[] =>
  program.process.starts.flatMap((node) => {
    const form = program.process.nodes[node]?.form;
    if (form === undefined) return [];
    const filling = openingFilling(program, form, place, at);
    return [{ node, role: "applicant", form, filling, only: null, isStart: true }];
  });

/** The step a sent form is. */
export function stepOf({ node, role, form, isStart }: OpenForm, { answers, unknown }: Filling): JourneyStep {
  const more = unknown.length === 0 ? {} : { unknown: [...unknown] };
  return isStart ? { submit: form, answers, ...more } : { complete: node, role, answers, ...more };
}

/** The journey as it is kept: what happened becomes what is expected from now on. */
export function journeyOf(title: string, { start, settings, steps }: Rehearsal, run: JourneyRun): Journey {
  const documents = [...new Set(run.documents.map(({ id }) => id))].map((document) => ({ document }));
  return {
    title,
    start,
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    steps: [...steps],
    expect: { status: run.state?.status ?? "open", ...waitingIn(run), path: [...run.path], documents },
  };
}

/** Where a case that is still open stands. */
function waitingIn({ state }: JourneyRun): { readonly active?: string[] } {
  if (state === null || state.status !== "open") return {};
  return { active: [...new Set(Object.values(state.tokens).map(({ node }) => node))].toSorted() };
}

/** The last instant anything happened at: what „now“ is in the rehearsal. */
export const nowIn = (rehearsal: Rehearsal, run: JourneyRun | null): string =>
  run?.events.at(-1)?.at ?? rehearsal.start;
