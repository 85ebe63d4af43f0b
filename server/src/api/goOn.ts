import {
  notification,
  transition,
  type CaseState,
  type Command,
  type Effect,
  type Notification,
  type RenderedDocument,
} from "@blaupause/engine";
import type { Json } from "@blaupause/model";
import { renderLetter } from "../effects/document.ts";
import type { Job } from "../effects/perform.ts";
import type { OpenCase } from "./caseView.ts";

/** Steps of a preview: enough for letter and notice, never a whole process. */
const MOST = 8;

/** How far a copy of a case went. */
export interface GoneOn {
  readonly letter: RenderedDocument | null;
  readonly notice: Notification | null;
  readonly after: CaseState;
}

/** Settles letters and mails on the copy until a notice is reached; whatever else is asked for stops it. */
export function goOn(open: OpenCase, start: CaseState, asked: readonly Effect[]): GoneOn {
  let found: GoneOn = { letter: null, notice: null, after: start };
  let effects = asked;
  for (let step = 0; step < MOST; step += 1) {
    const effect =
      effects.find(({ kind }) => kind === "document" || kind === "notice") ??
      effects.find(({ kind }) => kind === "mail");
    if (effect === undefined) return found;
    if (effect.kind === "notice") return { ...found, notice: noticeOf(open, effect) };
    const others = effects.filter((one) => one !== effect);
    if (effect.kind === "mail") {
      const sent = settle(open, found.after, effect, { sent: true, at: open.deps.clock() });
      if (sent === null) return found;
      found = { ...found, after: sent.state };
      effects = [...others, ...sent.effects];
      continue;
    }
    const rendered = letterOf(open, found.after, effect);
    if (rendered === null) return found;
    const settled = settle(open, found.after, effect, { document: rendered.id, rendered } as unknown as Json);
    if (settled === null) return { ...found, letter: rendered };
    found = { letter: rendered, notice: null, after: settled.state };
    effects = [...others, ...settled.effects];
  }
  return found;
}

function settle({ program, place, deps }: OpenCase, state: CaseState, effect: Effect, result: Json) {
  const command: Command = {
    type: "settleEffect",
    id: "preview",
    at: deps.clock(),
    by: { kind: "system", id: "system" },
    place,
    effect: effect.id,
    outcome: { type: "done", result },
  };
  const done = transition(program, state, command);
  return done.ok ? done : null;
}

export const jobOf = (
  { deps, staff, caseId, program, place }: OpenCase,
  state: CaseState,
  effect: Effect,
): Job => ({
  deps,
  town: staff.town,
  caseId,
  program,
  state,
  place,
  effect,
  now: deps.clock(),
});

function letterOf(open: OpenCase, state: CaseState, effect: Effect): RenderedDocument | null {
  const id = String(effect.with["document"] ?? "");
  return open.program.documents[id] === undefined ? null : renderLetter(jobOf(open, state, effect), id);
}

function noticeOf({ place, program, deps }: OpenCase, effect: Effect): Notification | null {
  const mode = effect.with["mode"] === "digital" ? "digital" : "post";
  if (place.profile === null) return null;
  return notification(
    place.profile,
    { regime: program.service.regime, mode, sentAt: deps.clock() },
    place.zone,
  );
}
