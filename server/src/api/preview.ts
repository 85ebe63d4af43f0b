import {
  fillingOf,
  transition,
  type CaseState,
  type Effect,
  type Filling,
  type NodeProgram,
  type Program,
  type Rejection,
  type RenderedDocument,
} from "@blaupause/engine";
import type { AnswerOf, routes } from "@blaupause/api";
import { renderLetter } from "../effects/document.ts";
import { headOf } from "../letters/head.ts";
import type { OpenCase } from "./caseView.ts";
import { goOn, jobOf } from "./goOn.ts";
import { asksApplicant, leadsTo } from "./leadsToLetter.ts";
import { usualLetter } from "./usualLetter.ts";

export type Preview = AnswerOf<(typeof routes)["previewTask"]>;

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
  const { state, staff } = open;
  const by = { kind: "staff", id: staff.person.id, roles: staff.person.roles } as const;
  const usual = rejection.code === "invalid-answers" ? usualLetter(open, { state, task, by, filling }) : null;
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

/**
 * The letter at the end of the way the case would go, where that way needs another person first: what her step shows,
 * or else what this one names. None where it only comes back here, or where the applicant is asked.
 */
function expectedLetter(open: OpenCase, task: string, after: CaseState): RenderedDocument | null {
  const own = nodeOf(open, task);
  const reached = stepsAt(open.program, after);
  const shows = reached.find((node) => node.preview !== undefined && node.id !== own?.id);
  if (shows !== undefined) return letterBehind(open, shows, after) ?? namedLetter(open, shows, after);
  return reached.some((node) => leadsTo(open.program, node, own)) ? namedLetter(open, own, after) : null;
}

/** What another person's step leads to, once she agrees: tables that come after it have their say in the letter. */
function letterBehind(open: OpenCase, { id, role }: NodeProgram, state: CaseState): RenderedDocument | null {
  const [task] = Object.entries(state.tokens).find(([, token]) => token.node === id) ?? [];
  if (task === undefined || role === undefined) return null;
  const by = { kind: "staff", id: "preview", roles: [role] } as const;
  return usualLetter(open, { state, task, by, filling: fillingOf({}) })?.letter ?? null;
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
