import { parseInstant } from "@blaupause/feel";
import type { Journey, JourneyStep } from "@blaupause/model";
import type { Place } from "../process/command.ts";
import type { Program } from "../program.ts";
import { NOT_RETRIEVED } from "../process/commands/notice.ts";
import { coverageOf } from "./coverage.ts";
import { settleAll } from "./effects.ts";
import { judge } from "./expect.ts";
import { fail, startPlay, type Play } from "./play.ts";
import { judgeRefusal } from "./refusal.ts";
import type { JourneyRun } from "./result.ts";
import { playStep } from "./steps.ts";

/**
 * Plays a journey (Probefall): a service's own test, by the same laws as a real case. Effects succeed by themselves
 * unless a step speaks of them (in a rehearsal, `asksToPay`, somebody has to say how a payment ends), timers fire when the clock passes them. Pure; the journey's settings stand before the
 * program's values.
 */
export function runJourney(
  program: Program,
  journey: Journey,
  place: Place,
  { asksToPay = false }: { readonly asksToPay?: boolean } = {},
): JourneyRun {
  const play = startPlay(program, journey, place, asksToPay);
  if (parseInstant(journey.start) === null) fail(play, { code: "invalid-instant", at: journey.start });
  else if (playAll(play) && journey.expect !== undefined) judgeWhole(play);
  const { failures, state, path, documents, effects, events } = play;
  const coverage = coverageOf(play.program, play.seen);
  return { ok: failures.length === 0, failures, state, path, documents, effects, events, coverage };
}

/** False when a step went otherwise than expected: what comes after it would only say so again. */
function playAll(play: Play): boolean {
  for (const [index, step] of play.journey.steps.entries()) {
    play.step = index;
    const before = play.failures.length;
    playOne(play, step);
    if (play.failures.length > before) return false;
    if (step.expect !== undefined) judge(play, step.expect);
  }
  return true;
}

function playOne(play: Play, step: JourneyStep): void {
  const stuck = incidentsIn(play);
  const rejection = playStep(play, step);
  settleAll(play);
  judgeRefusal(play, step, rejection);
  if ("effect" in step && (step.error !== undefined || step.failure !== undefined)) return;
  // An incident that neither a failing effect nor an unopened notice of the journey explains is a fault of the service.
  for (const [id, { node, code }] of incidentsIn(play))
    if (!stuck.has(id) && code !== NOT_RETRIEVED) fail(play, { code: "incident", at: node, found: code });
}

const incidentsIn = ({ state }: Play) =>
  new Map(
    Object.entries(state?.tokens ?? {}).flatMap(([id, token]) =>
      token.type === "incident" ? [[id, token] as const] : [],
    ),
  );

function judgeWhole(play: Play): void {
  const before = play.failures.length;
  judge(play, play.journey.expect ?? {});
  const own = play.failures.splice(before);
  play.failures.push(...own.map((failure) => ({ ...failure, step: "end" as const })));
}
