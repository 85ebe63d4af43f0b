import {
  notification,
  withAnswer,
  type Rejection,
  transition,
  type CaseState,
  type Command,
  type Effect,
  type Filling,
  type NodeProgram,
  type Notification,
  type Program,
  type RenderedDocument,
} from "@blaupause/engine";
import type { AnswerOf, routes } from "@blaupause/api";
import type { Json } from "@blaupause/model";
import { renderLetter } from "../effects/document.ts";
import type { Job } from "../effects/perform.ts";
import { headOf } from "../letters/head.ts";
import type { OpenCase } from "./caseView.ts";
import { asksApplicant, leadsTo } from "./leadsToLetter.ts";

export type Preview = AnswerOf<(typeof routes)["previewTask"]>;

/** Steps of a preview: enough for letter and notice, never a whole process. */
const MOST = 8;

/**
 * What completing a step with these answers would give: the case is carried on as a copy, letters are written and
 * notices reckoned, and nothing is stored or sent.
 */
export function previewOf(open: OpenCase, task: string, filling: Filling): Preview {
  const { program, state, place, deps, staff } = open;
  const at = deps.clock();
  const by = { kind: "staff", id: staff.person.id, roles: staff.person.roles } as const;
  const result = transition(program, state, {
    type: "completeTask",
    id: "preview",
    at,
    by,
    place,
    task,
    filling,
  });
  if (!result.ok) return refused(open, task, filling, result.rejection);
  const { letter, notice, after } = goOn(open, result.state, result.effects);
  const shown = letter ?? expectedLetter(open, task, after);
  return {
    errors: [],
    rejection: null,
    letter: shown,
    head: shown === null ? null : headOf({ ...staff, program, state: after, place }, at),
    notice,
    asks: stepsAt(program, after).some(asksApplicant),
    next: Object.values(after.tokens).map(({ node }) => program.process.nodes[node]?.title ?? node),
  };
}

/** Nothing is decided yet: the letter the step usually ends with stands there already, for the reader to check. */
function refused(open: OpenCase, task: string, filling: Filling, rejection: Rejection): Preview {
  const usual = rejection.code === "invalid-answers" ? usualLetter(open, task, filling) : null;
  const letter =
    usual?.letter ??
    (rejection.code === "invalid-answers" ? null : namedLetter(open, nodeOf(open, task), open.state));
  const head =
    letter === null
      ? null
      : headOf({ ...open.staff, ...open, state: usual?.after ?? open.state }, open.deps.clock());
  return {
    errors: rejection.errors ?? [],
    rejection: rejection.code,
    letter,
    head,
    notice: null,
    asks: false,
    next: [],
  };
}

/** The first choice of the step's form that leads to the letter the step names. */
function usualLetter(open: OpenCase, task: string, filling: Filling): GoneOn | null {
  const { program, state, place, deps, staff } = open;
  const node = program.process.nodes[state.tokens[task]?.node ?? ""];
  const fields = program.forms[node?.form ?? ""]?.fields ?? [];
  const by = { kind: "staff", id: staff.person.id, roles: staff.person.roles } as const;
  for (const { path, options = [] } of fields.filter(
    ({ type, id }) => type === "choice" && filling.answers[id] === undefined,
  ))
    for (const { value } of options) {
      const tried = { ...filling, answers: withAnswer(filling.answers, path, value) };
      const result = transition(program, state, {
        type: "completeTask",
        id: "preview",
        at: deps.clock(),
        by,
        place,
        task,
        filling: tried,
      });
      const gone = result.ok ? goOn(open, result.state, result.effects) : null;
      if (gone?.letter?.id === node?.preview && gone !== null) return gone;
    }
  return null;
}

interface GoneOn {
  readonly letter: RenderedDocument | null;
  readonly notice: Notification | null;
  readonly after: CaseState;
}

/** Settles letters and mails on the copy until a notice is reached; whatever else is asked for stops it. */
function goOn(open: OpenCase, start: CaseState, asked: readonly Effect[]): GoneOn {
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

const jobOf = ({ deps, staff, caseId, program, place }: OpenCase, state: CaseState, effect: Effect): Job => ({
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

/**
 * The letter at the end of the way the case would go, where that way needs another person first: what her step shows,
 * or else what this one names. None where it only comes back here, or where the applicant is asked.
 */
function expectedLetter(open: OpenCase, task: string, after: CaseState): RenderedDocument | null {
  const own = nodeOf(open, task);
  const reached = stepsAt(open.program, after);
  const shows = reached.find((node) => node.preview !== undefined && node.id !== own?.id);
  if (shows !== undefined) return namedLetter(open, shows, after);
  return reached.some((node) => leadsTo(open.program, node, own)) ? namedLetter(open, own, after) : null;
}

function namedLetter(
  open: OpenCase,
  node: NodeProgram | undefined,
  state: CaseState,
): RenderedDocument | null {
  const id = node?.preview;
  if (id === undefined || open.program.documents[id] === undefined) return null;
  const effect: Effect = { id: "preview", kind: "document", node: "", with: { document: id }, live: {} };
  return renderLetter(jobOf(open, state, effect), id);
}

const nodeOf = ({ program, state }: OpenCase, task: string): NodeProgram | undefined =>
  program.process.nodes[state.tokens[task]?.node ?? ""];

/** Where the case stands. */
const stepsAt = ({ process }: Program, { tokens }: CaseState): NodeProgram[] =>
  Object.values(tokens).flatMap(({ node }) => process.nodes[node] ?? []);
