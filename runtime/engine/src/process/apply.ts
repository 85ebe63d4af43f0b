import type { JsonObject } from "@blaupause/model";
import type { CaseEvent, Completion, EventOf, EventType } from "./event.ts";
import type { CaseDeadline, CaseState, IncidentToken, Timer, Token } from "./state.ts";

type Change = Partial<CaseState>;
type Appliers = {
  readonly [T in Exclude<EventType, "caseStarted">]: (state: CaseState, event: EventOf<T>) => Change;
};
type Dates = Pick<CaseDeadline, "end" | "due" | "deemedFrom">;
type MapOf<T> = Readonly<Record<string, T>>;

function without<T>(map: MapOf<T>, key: string): MapOf<T> {
  const rest: Record<string, T> = {};
  for (const [name, value] of Object.entries(map)) if (name !== key) rest[name] = value;
  return rest;
}

const resting = (state: CaseState, id: string, token: Token): Change => ({
  tokens: { ...state.tokens, [id]: token },
});

/** A token ends, and with it the timers that hang on it (P12). */
const ended = ({ tokens, timers }: CaseState, id: string): Change => ({
  tokens: without(tokens, id),
  timers: timersWithout(timers, id),
});

function timersWithout(timers: MapOf<Timer>, token: string): MapOf<Timer> {
  const all = Object.entries(timers);
  const left = all.filter(([, timer]) => timer.token !== token);
  return left.length === all.length ? timers : Object.fromEntries(left);
}

/** One waiting token more, or one fewer, on each of these flows; a flow without any is not named. */
function counted(joins: CaseState["joins"], node: string, flows: readonly string[], by: 1 | -1) {
  const counts: Record<string, number> = { ...joins[node] };
  for (const flow of flows) {
    const count = (counts[flow] ?? 0) + by;
    if (count > 0) counts[flow] = count;
    else delete counts[flow];
  }
  return Object.keys(counts).length === 0 ? without(joins, node) : { ...joins, [node]: counts };
}

const written = (state: CaseState, { name, data, unknown }: Completion): Change => ({
  data: { ...state.data, [name]: data },
  unknown: unknown.length > 0 ? { ...state.unknown, [name]: unknown } : without(state.unknown, name),
});

const namedBy = ({ node }: CaseEvent): string => node ?? "";
const datesOf = ({ end, due, deemedFrom }: Dates): Dates =>
  deemedFrom === undefined ? { end, due } : { end, due, deemedFrom };
const deadlineWith = (state: CaseState, id: string, deadline: CaseDeadline): Change => ({
  deadlines: { ...state.deadlines, [id]: deadline },
});

const appliers: Appliers = {
  taskCreated: (state, event) =>
    resting(state, event.body.id, { type: "task", node: namedBy(event), since: event.at }),
  taskClaimed: (state, { by, body: { id } }) => {
    const token = state.tokens[id];
    return token?.type === "task" ? resting(state, id, { ...token, assignee: by }) : {};
  },
  taskReleased: (state, { body: { id } }) => {
    const token = state.tokens[id];
    if (token?.type !== "task") return {};
    return resting(state, id, { type: "task", node: token.node, since: token.since });
  },
  taskCompleted: (state, event) => ({
    ...ended(state, event.body.id),
    ...(event.body.form === undefined ? {} : written(state, event.body.form)),
    completedBy: { ...state.completedBy, [namedBy(event)]: event.by },
  }),
  decisionMade: (state, { body: { decision, value } }) => ({ data: { ...state.data, [decision]: value } }),
  effectRequested: (state, event) =>
    resting(state, event.body.id, {
      type: "effect",
      node: namedBy(event),
      since: event.at,
      kind: event.body.kind,
    }),
  effectSettled: (state, event) => {
    const { body } = event;
    if (body.outcome === "done")
      return { ...ended(state, body.id), data: { ...state.data, [namedBy(event)]: body.result } };
    return "caughtBy" in body ? ended(state, body.id) : {};
  },
  effectDeferred: (state, { body: { id, tries, until } }) => {
    const token = state.tokens[id];
    return token?.type === "effect" ? { tokens: { ...state.tokens, [id]: { ...token, tries, until } } } : {};
  },
  eventAwaited: (state, event) =>
    resting(state, event.body.id, { type: "event", node: namedBy(event), since: event.at }),
  timerSet: (state, { body: { id, timer } }) => ({ timers: { ...state.timers, [id]: timer } }),
  timerFired: (state, { body: { id, ends, next } }) => {
    if (ends !== undefined) return ended(state, ends);
    return { timers: next === undefined ? without(state.timers, id) : { ...state.timers, [id]: next } };
  },
  timerMoved: (state, { body: { id, due } }) => {
    const timer = state.timers[id];
    return timer === undefined ? {} : { timers: { ...state.timers, [id]: { ...timer, due } } };
  },
  gatewayPassed: () => ({}),
  joinReached: (state, event) => ({
    joins: counted(state.joins, namedBy(event), [event.body.flow], 1),
  }),
  joinPassed: (state, event) => ({ joins: counted(state.joins, namedBy(event), event.body.flows, -1) }),
  endReached: (_, { body }) => (body.all === true ? { tokens: {}, timers: {}, joins: {} } : {}),
  incidentRaised: (state, event) => {
    const { id, ...why } = event.body;
    const token: IncidentToken = { type: "incident", node: namedBy(event), since: event.at, ...why };
    return resting(state, id, token);
  },
  incidentResolved: (state, { body: { id, data, unknown } }) => ({
    tokens: without(state.tokens, id),
    ...(data === undefined ? {} : { data: { ...state.data, ...data } satisfies JsonObject }),
    ...(unknown === undefined ? {} : { unknown: { ...state.unknown, ...unknown } }),
  }),
  deadlineSet: (state, { body }) =>
    deadlineWith(state, body.deadline, { start: body.start, ...datesOf(body) }),
  deadlinePaused: (state, { body: { deadline, from } }) => {
    const known = state.deadlines[deadline];
    if (known === undefined) return {};
    const { start, end, due } = known;
    return deadlineWith(state, deadline, { start, end, due, pausedAt: from });
  },
  deadlineResumed: (state, { body }) => {
    const known = state.deadlines[body.deadline];
    if (known === undefined) return {};
    return deadlineWith(state, body.deadline, { start: known.start, ...datesOf(body) });
  },
  rulingDeemed: (state, { body: { deadline } }) => {
    const known = state.deadlines[deadline];
    if (known === undefined) return {};
    const { start, end, due } = known;
    return deadlineWith(state, deadline, { start, end, due });
  },
  noteAdded: () => ({}),
  caseClosed: () => ({ status: "closed" }),
};

function started({ at, body }: EventOf<"caseStarted">): CaseState {
  return {
    program: body.program,
    seq: 1,
    status: "open",
    number: body.number,
    receivedAt: at,
    tokens: {},
    joins: {},
    timers: {},
    deadlines: {},
    completedBy: {},
    data: { [body.name]: body.data },
    unknown: body.unknown.length > 0 ? { [body.name]: body.unknown } : {},
  };
}

/** The state after an event. The only writer: it copies what the event says and looks nothing up. */
export function apply(state: CaseState | null, event: CaseEvent): CaseState {
  if (event.type === "caseStarted") return started(event);
  if (state === null) throw new Error(`a case begins with caseStarted, not with ${event.type}`);
  // The table pairs each type with its own event; the compiler cannot follow that through the union.
  const change = (appliers[event.type] as (state: CaseState, event: CaseEvent) => Change)(state, event);
  return { ...state, ...change, seq: state.seq + 1 };
}
