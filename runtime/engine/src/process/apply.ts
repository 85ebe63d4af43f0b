import type { CaseEvent, Completion, EventOf, EventType } from "./event.ts";
import type { CaseDeadline, CaseState, IncidentToken, Timer, Token } from "./state.ts";

/** The state in the making: a fresh copy whose maps are replaced, never changed. */
type Next = { -readonly [K in keyof CaseState]: CaseState[K] };
type Appliers = {
  readonly [T in Exclude<EventType, "caseStarted">]: (next: Next, event: EventOf<T>) => void;
};
type MapOf<T> = Readonly<Record<string, T>>;

// Keys are ids of the program or made here, never `__proto__`. An assignment is many times faster than a computed key.
function added<T>(map: MapOf<T>, key: string, value: T): MapOf<T> {
  const copy: Record<string, T> = { ...map };
  copy[key] = value;
  return copy;
}

function without<T>(map: MapOf<T>, key: string): MapOf<T> {
  const rest: Record<string, T> = {};
  for (const name of Object.keys(map)) {
    const value = map[name];
    if (name !== key && value !== undefined) rest[name] = value;
  }
  return rest;
}

const mapped = <T>(map: MapOf<T>, change: (one: T) => T): MapOf<T> =>
  Object.fromEntries(Object.entries(map).map(([key, one]) => [key, change(one)]));
const renamed = <T>(map: MapOf<T>, name: (key: string) => string): MapOf<T> =>
  Object.fromEntries(Object.entries(map).map(([key, one]) => [name(key), one]));

function rest(next: Next, id: string, token: Token): void {
  next.tokens = added(next.tokens, id, token);
}

/** A token ends, and with it the timers that hang on it (P12). */
function end(next: Next, id: string): void {
  next.tokens = without(next.tokens, id);
  for (const timer of Object.keys(next.timers))
    if (next.timers[timer]?.token === id) next.timers = without(next.timers, timer);
}

/** One waiting token more, or one fewer, on each of these flows; a flow without any is not named. */
function count(next: Next, node: string, flows: readonly string[], by: 1 | -1): void {
  const counts: Record<string, number> = { ...next.joins[node] };
  for (const flow of flows) {
    const waiting = (counts[flow] ?? 0) + by;
    if (waiting > 0) counts[flow] = waiting;
    else delete counts[flow];
  }
  next.joins = Object.keys(counts).length === 0 ? without(next.joins, node) : added(next.joins, node, counts);
}

function write(next: Next, { name, data, unknown }: Completion): void {
  next.data = added(next.data, name, data);
  if (unknown.length > 0) next.unknown = added(next.unknown, name, unknown);
  else if (next.unknown[name] !== undefined) next.unknown = without(next.unknown, name);
}

type Dates = Pick<CaseDeadline, "end" | "due" | "deemedFrom">;
const datesOf = ({ end, due, deemedFrom }: Dates): Dates =>
  deemedFrom === undefined ? { end, due } : { end, due, deemedFrom };

function setDeadline(next: Next, id: string, deadline: CaseDeadline): void {
  next.deadlines = added(next.deadlines, id, deadline);
}

const namedBy = ({ node }: Pick<CaseEvent, "node">): string => node ?? "";

type WithResult = EventOf<
  "noticeProvided" | "noticeRetrieved" | "noticeForPost" | "noticePosted" | "paymentRequested"
>;

/** The step waits for somebody, and what she reads of it meanwhile is its result so far. */
const waitsAs =
  (type: "notice" | "posting" | "payment") =>
  (next: Next, event: WithResult): void => {
    const { id, result } = event.body;
    rest(next, id, { type, node: namedBy(event), since: event.at });
    next.data = added(next.data, namedBy(event), result);
  };

/** She has done it: the step ends with its result. */
function endsWith(next: Next, event: WithResult): void {
  end(next, event.body.id);
  next.data = added(next.data, namedBy(event), event.body.result);
}

const appliers: Appliers = {
  taskCreated: (next, event) =>
    rest(next, event.body.id, { type: "task", node: namedBy(event), since: event.at }),
  taskClaimed: (next, { by, body: { id } }) => {
    const token = next.tokens[id];
    if (token?.type === "task") rest(next, id, { ...token, assignee: by });
  },
  taskReleased: (next, { body: { id } }) => {
    const token = next.tokens[id];
    if (token?.type === "task") rest(next, id, { type: "task", node: token.node, since: token.since });
  },
  taskCompleted: (next, event) => {
    end(next, event.body.id);
    if (event.body.form !== undefined) write(next, event.body.form);
    next.completedBy = added(next.completedBy, namedBy(event), event.by);
  },
  decisionMade: (next, { body: { decision, value } }) => {
    next.data = added(next.data, decision, value);
  },
  effectRequested: (next, event) => {
    const { id, kind } = event.body;
    rest(next, id, { type: "effect", node: namedBy(event), since: event.at, kind });
  },
  effectSettled: (next, event) => {
    const { body } = event;
    if (body.outcome === "done") {
      end(next, body.id);
      next.data = added(next.data, namedBy(event), body.result);
    } else if ("caughtBy" in body) end(next, body.id);
  },
  noticeProvided: waitsAs("notice"),
  noticeRetrieved: endsWith,
  noticeForPost: waitsAs("posting"),
  noticePosted: endsWith,
  paymentRequested: waitsAs("payment"),
  paymentStarted: (next, event) => {
    const { id, with: asked } = event.body;
    rest(next, id, { type: "effect", node: namedBy(event), since: event.at, kind: "payment" });
    next.data = added(next.data, namedBy(event), { ...asked, state: "started" });
  },
  effectDeferred: (next, { body: { id, ...tried } }) => {
    const token = next.tokens[id];
    if (token?.type !== "effect") return;
    const { refused: _before, ...bare } = token;
    rest(next, id, { ...bare, ...tried });
  },
  eventAwaited: (next, event) =>
    rest(next, event.body.id, { type: "event", node: namedBy(event), since: event.at }),
  timerSet: (next, { body: { id, timer } }) => {
    next.timers = added(next.timers, id, timer);
  },
  timerFired: (next, { body: { id, ends, next: again } }) => {
    if (ends !== undefined) end(next, ends);
    else next.timers = again === undefined ? without(next.timers, id) : added(next.timers, id, again);
  },
  timerMoved: (next, { body: { id, due } }) => {
    const timer = next.timers[id];
    if (timer !== undefined) next.timers = added(next.timers, id, { ...timer, due });
  },
  gatewayPassed: () => undefined,
  joinReached: (next, event) => count(next, namedBy(event), [event.body.flow], 1),
  joinPassed: (next, event) => count(next, namedBy(event), event.body.flows, -1),
  endReached: (next, { body }) => {
    if (body.all !== true) return;
    next.tokens = {};
    next.timers = {};
    next.joins = {};
  },
  incidentRaised: (next, event) => {
    const { id, ...why } = event.body;
    const token: IncidentToken = { type: "incident", node: namedBy(event), since: event.at, ...why };
    rest(next, id, token);
  },
  incidentResolved: (next, { body: { id, data, unknown } }) => {
    next.tokens = without(next.tokens, id);
    if (data !== undefined) next.data = { ...next.data, ...data };
    if (unknown !== undefined) next.unknown = { ...next.unknown, ...unknown };
  },
  deadlineSet: (next, { body }) => setDeadline(next, body.deadline, { start: body.start, ...datesOf(body) }),
  deadlinePaused: (next, { body: { deadline, from } }) => {
    const known = next.deadlines[deadline];
    if (known === undefined) return;
    const { start, end, due } = known;
    setDeadline(next, deadline, { start, end, due, pausedAt: from });
  },
  deadlineResumed: (next, { body }) => {
    const known = next.deadlines[body.deadline];
    if (known !== undefined) setDeadline(next, body.deadline, { start: known.start, ...datesOf(body) });
  },
  rulingDeemed: (next, { body: { deadline } }) => {
    const known = next.deadlines[deadline];
    if (known === undefined) return;
    const { start, end, due } = known;
    setDeadline(next, deadline, { start, end, due });
  },
  caseMigrated: (next, { body }) => {
    const at = (node: string): string => body.nodes[node] ?? node;
    const moved = <T extends { readonly node: string }>(map: MapOf<T>): MapOf<T> =>
      mapped(map, (one) => ({ ...one, node: at(one.node) }));
    next.program = body.program;
    next.tokens = moved(next.tokens);
    next.timers = moved(body.without.timers.reduce(without<Timer>, next.timers));
    next.deadlines = body.without.deadlines.reduce(without<CaseDeadline>, next.deadlines);
    next.joins = renamed(next.joins, at);
    next.completedBy = renamed(next.completedBy, at);
    next.data = body.data;
    next.unknown = body.unknown;
  },
  applicantTold: () => undefined,
  accessRenewed: () => undefined,
  noteAdded: () => undefined,
  caseClosed: (next) => {
    next.status = "closed";
  },
};

function started({ at, body }: EventOf<"caseStarted">): CaseState {
  return {
    ...(body.cashNumber === undefined ? {} : { cashNumber: body.cashNumber }),
    ...(body.language === undefined ? {} : { language: body.language }),
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

// Written out, because a spread of so many properties costs more than everything else an event does.
const copy = (state: CaseState): Next => {
  const next = copyOfAll(state);
  if (state.cashNumber !== undefined) next.cashNumber = state.cashNumber;
  if (state.language !== undefined) next.language = state.language;
  return next;
};
const copyOfAll = (state: CaseState): Next => ({
  program: state.program,
  seq: state.seq + 1,
  status: state.status,
  number: state.number,
  receivedAt: state.receivedAt,
  tokens: state.tokens,
  joins: state.joins,
  timers: state.timers,
  deadlines: state.deadlines,
  completedBy: state.completedBy,
  data: state.data,
  unknown: state.unknown,
});

/** The state after an event. The only writer: it copies what the event says and looks nothing up. */
export function apply(state: CaseState | null, event: CaseEvent): CaseState {
  if (event.type === "caseStarted") return started(event);
  if (state === null) throw new Error(`a case begins with caseStarted, not with ${event.type}`);
  const next = copy(state);
  // The table pairs each type with its own event; the compiler cannot follow that through the union.
  (appliers[event.type] as (next: Next, event: CaseEvent) => void)(next, event);
  return next;
}
