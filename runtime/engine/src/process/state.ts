import type { JsonObject } from "@blaupause/model";

/**
 * Where a case stands, as small plain JSON: one entry for each token that rests, and what hangs on it. Everything else
 * (titles, roles, flows) stands in the program; only `apply` writes it.
 */
export interface CaseState {
  /** Hash of the program the case was started on; it stays on it. */
  readonly program: string;
  /** Events applied so far. */
  readonly seq: number;
  readonly status: "open" | "closed";
  readonly number: string;
  /** What payments are known by; absent: the number. */
  readonly cashNumber?: string;
  readonly receivedAt: string;
  /** In which language the applicant is written to; absent: the service's. */
  readonly language?: string;
  /**
   * Resting tokens by id. A task, an effect and an incident have the id of their token; ids come from the seq of the
   * event that made them.
   */
  readonly tokens: Readonly<Record<string, Token>>;
  /** Tokens that wait in a parallel join: node → flow → how many (P1). */
  readonly joins: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly timers: Readonly<Record<string, Timer>>;
  readonly deadlines: Readonly<Record<string, CaseDeadline>>;
  /** Who completed a user task last: node → staff id, or `applicant` (four eyes). */
  readonly completedBy: Readonly<Record<string, string>>;
  /** One JSON value a name: latest completion of a form, value of a decision, result of a node. */
  readonly data: JsonObject;
  /** Data paths answered „weiß ich nicht“, by the same names. */
  readonly unknown: Readonly<Record<string, readonly string[]>>;
}

interface Resting {
  readonly node: string;
  readonly since: string;
}
export interface TaskToken extends Resting {
  readonly type: "task";
  readonly assignee?: string;
}
export interface EffectToken extends Resting {
  readonly type: "effect";
  readonly kind: string;
  /** When it is tried again, and how often it was. */
  readonly until?: string;
  readonly tries?: number;
  /** How many of these tries were refused; the others met nobody. */
  readonly refused?: number;
}
/** A notice that lies ready until the applicant opens it. */
export interface NoticeToken extends Resting {
  readonly type: "notice";
}
/** A notice that waits until an official has posted it. */
export interface PostingToken extends Resting {
  readonly type: "posting";
}
/** Waits for the applicant to go and pay. */
export interface PaymentToken extends Resting {
  readonly type: "payment";
}
/** Waits for the timer of an intermediate event. */
export interface EventToken extends Resting {
  readonly type: "event";
}
/** Stuck until an official resolves it; `via` is the flow it came by. */
export interface IncidentToken extends Resting {
  readonly type: "incident";
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly via?: string;
}
export type Token =
  TaskToken | EffectToken | NoticeToken | PostingToken | PaymentToken | EventToken | IncidentToken;

export interface Timer {
  /** The event that has the timer. */
  readonly node: string;
  /** The token whose end is also the timer's end (P12). */
  readonly token: string;
  /** UTC instant. */
  readonly due: string;
  /** A cycle's period, and how often it still fires; without `left` again and again. */
  readonly every?: string;
  readonly left?: number;
}

/** Frist: local dates. `due` is its last day; the authority is late on the day after, and nothing is refused. */
export interface CaseDeadline {
  readonly start: string;
  /** Its last day before moving on from weekends and holidays (§ 193 BGB). */
  readonly end: string;
  readonly due: string;
  readonly pausedAt?: string;
  /** UTC instant from which an approval is deemed given (§ 42a VwVfG). */
  readonly deemedFrom?: string;
}
