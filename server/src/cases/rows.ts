import {
  caseScope,
  legalDue,
  nextDue,
  openTasks,
  evaluator,
  lookupIn,
  stored,
  type CaseState,
  type Effect,
  type Place,
  type Program,
} from "@blaupause/engine";
import type { JsonObject } from "@blaupause/model";
import { REQUEST, requestsOf } from "../effects/request.ts";
import { packedState } from "./storedState.ts";
import type { Append, CaseNext, EffectRow, TaskRow } from "../store/index.ts";

interface Written {
  readonly program: Program;
  readonly service: string;
  readonly before: CaseState | null;
  readonly state: CaseState;
  readonly effects: readonly Effect[];
  readonly known: readonly EffectRow[];
  readonly place: Place;
  readonly now: string;
  /** Tasks the applicant has just been told of. */
  readonly told?: readonly string[];
}

/** What an inbox shows of a case without opening it; sealed like the state it comes from. */
export interface CaseColumns {
  readonly applicant: string;
  readonly columns: JsonObject;
}

/** A case's state as the rows the store searches by: tasks, effects, the next time it must be looked at. */
export function rowsOf(step: Written): Pick<Append, "next" | "tasks" | "effects"> {
  const { state, before } = step;
  const tasks = tasksOf(step.program, state);
  const effects = effectChanges(step);
  const open = effectsAfter(step, effects);
  const next: CaseNext = {
    status: state.status,
    program: step.program.hash,
    service: step.service,
    number: state.number,
    receivedAt: state.receivedAt,
    legalDue: legalDue(step.program, state),
    wake: earliest([nextDue(state), ...open.map(({ due }) => due)]),
    state: packedState(state),
    columns: columnsOf(step),
  };
  const gone =
    before === null ? [] : Object.keys(before.tokens).filter((id) => !tasks.some((task) => task.id === id));
  return { next, tasks: { put: tasks, remove: gone }, effects };
}

const earliest = (times: readonly (string | null)[]): string | null =>
  times.filter((time) => time !== null).toSorted()[0] ?? null;

function tasksOf(program: Program, state: CaseState): TaskRow[] {
  const open = openTasks(program, state).map(({ id, node, role, assignee, due }) => ({
    id,
    node,
    role,
    team: null,
    assignee,
    due,
  }));
  // A stuck step is work for whoever administers, not for the role of the step.
  const stuck = Object.entries(state.tokens).flatMap(([id, token]) =>
    token.type === "incident"
      ? [{ id, node: token.node, role: "incident", team: null, assignee: null, due: null }]
      : [],
  );
  // The applicant has something to do: to open her notice, or to pay.
  const ready = Object.entries(state.tokens).flatMap(([id, token]) =>
    token.type === "notice" || token.type === "payment"
      ? [{ id, node: token.node, role: "applicant", team: null, assignee: null, due: null }]
      : [],
  );
  return [...stuck, ...open, ...ready, ...toPost(program, state)];
}

/**
 * A letter to be posted is work for whoever works in the service: no step says whose. The authority has decided only when
 * it has given notice, so the case's deadline is its deadline.
 */
export const POSTING = "posting";
const toPost = (program: Program, state: CaseState): TaskRow[] =>
  Object.entries(state.tokens).flatMap(([id, { type, node }]) =>
    type === "posting"
      ? [{ id, node, role: POSTING, team: null, assignee: null, due: legalDue(program, state) }]
      : [],
  );

function effectChanges(step: Written): NonNullable<Append["effects"]> {
  const { state, effects, known, now } = step;
  const asked = effects.map((effect) => ({
    id: effect.id,
    kind: effect.kind,
    due: now,
    tries: 0,
    status: "open",
    body: effect,
  }));
  const put = [...asked, ...requestsOf(step), ...deferred(state, known)];
  const rests = ({ id, kind }: EffectRow): boolean =>
    state.tokens[id]?.type === (kind === REQUEST ? "task" : "effect") && !step.told?.includes(id);
  return { put, remove: known.filter((row) => !rests(row)).map(({ id }) => id) };
}
const effectsAfter = (
  { known }: Written,
  { put = [], remove = [] }: NonNullable<Append["effects"]>,
): EffectRow[] => [
  ...known.filter(({ id }) => !remove.includes(id) && !put.some((row) => row.id === id)),
  ...put,
];

function columnsOf({ program, state, place, now }: Written): CaseColumns {
  const scope = caseScope(program, state, place, now);
  const names = lookupIn(scope, program.types);
  const evaluate = evaluator(scope);
  const applicant = (scope.names["applicant"] as JsonObject | undefined)?.["name"];
  return {
    applicant: typeof applicant === "string" ? applicant : "",
    columns: Object.fromEntries(
      program.columns.map(({ id, value }) => [id, stored(evaluate(value, names).value)]),
    ),
  };
}

/** Effects whose next try has moved. */
const deferred = (state: CaseState, known: readonly EffectRow[]): EffectRow[] =>
  known.flatMap((row) => {
    const token = state.tokens[row.id];
    if (token?.type !== "effect" || token.tries === undefined) return [];
    const due = token.until ?? row.due;
    return token.tries === row.tries && isSame(due, row.due) ? [] : [{ ...row, tries: token.tries, due }];
  });

const isSame = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && Date.parse(one) === Date.parse(other));
