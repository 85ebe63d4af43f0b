import type { FieldError } from "../forms/state.ts";

export type RejectionCode =
  | "case-exists"
  | "case-closed"
  | "no-case"
  | "wrong-program"
  | "no-start"
  | "not-runnable"
  | "invalid-answers"
  | "stopped"
  | "task-not-open"
  | "task-claimed"
  | "task-not-claimed"
  | "wrong-role"
  | "four-eyes"
  | "timer-not-set"
  | "timer-not-due"
  | "invalid-instant"
  | "effect-not-open"
  | "incident-not-open"
  | "not-at-rest"
  | "step-gone"
  | "way-gone"
  | "timer-failed"
  | "notice-not-ready"
  | "notice-withdrawn"
  | "notice-not-to-post"
  | "invalid-date"
  | "posted-too-early"
  | "posted-in-future"
  | "payment-not-open"
  | "unknown-name"
  | "empty-note";

/** Why a command is refused; nothing has happened then. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldError[];
}
export const reject = (code: RejectionCode, params?: Rejection["params"]): Rejection =>
  params === undefined ? { code } : { code, params };
