import type { Json } from "@blaupause/model";
import type { RenderedDocument } from "../documents/rendered.ts";
import type { CaseEvent } from "../process/event.ts";
import type { Effect } from "../process/effect.ts";
import type { CaseState } from "../process/state.ts";
import type { Coverage } from "./coverage.ts";

export type JourneyFailureCode =
  /** A step was refused that should have worked; the rest was not played. */
  | "rejected"
  /** A step worked, or was refused for another reason, although a refusal was expected. */
  | "not-rejected"
  | "other-rejection"
  /** The engine cannot play this kind of step yet. */
  | "not-yet"
  /** An expression of the journey does not parse or has no value. */
  | "expression"
  | "invalid-instant"
  | "too-many-timers"
  | "too-many-effects"
  /** The case got stuck, in a step that is not about a failing effect. */
  | "incident"
  /** Expectations that do not hold. */
  | "status"
  | "path"
  | "active"
  | "variable"
  | "document"
  | "document-text"
  | "errors"
  | "notified";

/** What went otherwise than the journey says: at which step, of what (`at`), what was expected and what was found. */
export interface JourneyFailure {
  /** Index of the step; `end` for what the journey expects of the whole. */
  readonly step: number | "end";
  readonly code: JourneyFailureCode;
  readonly at?: string;
  readonly expected?: Json;
  readonly found?: Json;
}

/** A journey that was played: what happened, and whether it was what the journey says. */
export interface JourneyRun {
  readonly ok: boolean;
  readonly failures: readonly JourneyFailure[];
  /** Null when the application was refused. */
  readonly state: CaseState | null;
  /** Completed nodes in order. */
  readonly path: readonly string[];
  readonly documents: readonly RenderedDocument[];
  readonly effects: readonly Effect[];
  readonly events: readonly CaseEvent[];
  readonly coverage: Coverage;
}
