import type { Json, JsonObject, Trust } from "@blaupause/model";
import type { ReckoningStep } from "../deadlines/reckoning.ts";
import type { Timer } from "./state.ts";

type Params = Readonly<Record<string, string | number>>;

/** What a completion of a form leaves: the name it stands under, its data, and what was answered with „weiß ich nicht“. */
export interface Completion {
  readonly name: string;
  readonly data: JsonObject;
  readonly unknown: readonly string[];
}

/**
 * What each event says beside its envelope. Everything that was looked up or evaluated stands here, so that `apply`
 * only copies. Bodies may hold personal data, envelopes never do.
 */
export interface Bodies {
  readonly caseStarted: Completion & {
    readonly program: string;
    readonly number: string;
    readonly cashNumber?: string;
    readonly language?: string;
    /** How sure the applicant's account was of an answer, by data path. */
    readonly proven?: Readonly<Record<string, Trust>>;
  };
  readonly taskCreated: { readonly id: string };
  readonly taskClaimed: { readonly id: string };
  readonly taskReleased: { readonly id: string };
  /** The applicant was written to that this step waits for her; not `sent`: her mailbox could not be reached. */
  readonly applicantTold: { readonly id: string; readonly sent: boolean };
  readonly taskCompleted: { readonly id: string; readonly form?: Completion };
  readonly decisionMade: {
    readonly decision: string;
    readonly value: Json;
    readonly rows: readonly string[];
  };
  readonly effectRequested: {
    readonly id: string;
    readonly kind: string;
    readonly with: JsonObject;
    readonly live: JsonObject;
  };
  /** A business error that an event caught ends the token; any other failure is followed by its incident. */
  readonly effectSettled:
    | { readonly id: string; readonly outcome: "done"; readonly result: Json }
    | { readonly id: string; readonly outcome: "failed" | "error"; readonly code: string }
    | { readonly id: string; readonly outcome: "error"; readonly code: string; readonly caughtBy: string };
  /** The notice lies ready; it was given only when it was opened (§ 41 Abs. 2a VwVfG). */
  readonly noticeProvided: { readonly id: string; readonly result: JsonObject };
  readonly noticeRetrieved: { readonly id: string; readonly result: JsonObject };
  /** The notice waits to be posted; it was given only when it was (§ 41 Abs. 2 VwVfG counts from then). */
  readonly noticeForPost: { readonly id: string; readonly result: JsonObject };
  readonly noticePosted: { readonly id: string; readonly result: JsonObject };
  /** Somebody has to pay before the case goes on; what she pays for and how much stands in the result. */
  readonly paymentRequested: { readonly id: string; readonly result: JsonObject };
  /** She went to pay: how that ends is asked of the provider as an effect. */
  readonly paymentStarted: { readonly id: string; readonly with: JsonObject };
  readonly effectDeferred: {
    readonly id: string;
    readonly tries: number;
    /** Of them; none is said where there was none. */
    readonly refused?: number;
    readonly until: string;
  };
  readonly eventAwaited: { readonly id: string };
  readonly timerSet: { readonly id: string; readonly timer: Timer };
  /** `ends`: the token an interrupting timer takes with it; `next`: when a cycle fires again. */
  readonly timerFired: { readonly id: string; readonly ends?: string; readonly next?: Timer };
  readonly timerMoved: { readonly id: string; readonly from: string; readonly due: string };
  readonly gatewayPassed: { readonly flows: readonly string[] };
  readonly joinReached: { readonly flow: string };
  /** A join fired with the token that just came: one waiting token of each of these flows is gone (P1). */
  readonly joinPassed: { readonly flows: readonly string[] };
  /** `all`: a terminate end takes every other token with it. */
  readonly endReached: { readonly all?: true };
  readonly incidentRaised: {
    readonly id: string;
    readonly code: string;
    readonly params?: Params;
    readonly via?: string;
  };
  /** Resolved: the step is tried again, on mended data when there is any. */
  readonly incidentResolved: { readonly id: string; readonly data?: JsonObject; readonly unknown?: Unknown };
  readonly deadlineSet: DeadlineDates & { readonly deadline: string; readonly start: string };
  readonly deadlinePaused: { readonly deadline: string; readonly from: string };
  readonly deadlineResumed: DeadlineDates & { readonly deadline: string; readonly days: number };
  /** The deadline ran out and the law takes the ruling as given (§ 42a VwVfG). */
  readonly rulingDeemed: { readonly deadline: string; readonly effect: "approved"; readonly due: string };
  /** The case goes on under another program; everything it keeps stands here under its names there (P34). */
  readonly caseMigrated: {
    readonly program: string;
    readonly from: string;
    readonly reason: string;
    readonly nodes: Readonly<Record<string, string>>;
    /** Timers and deadlines that the other program does not know. */
    readonly without: { readonly timers: readonly string[]; readonly deadlines: readonly string[] };
    readonly data: JsonObject;
    readonly unknown: Unknown;
  };
  readonly accessRenewed: Readonly<Record<never, never>>;
  readonly noteAdded: { readonly text: string };
  readonly caseClosed: Readonly<Record<never, never>>;
}
type Unknown = Readonly<Record<string, readonly string[]>>;
interface DeadlineDates {
  readonly end: string;
  readonly due: string;
  readonly deemedFrom?: string;
  readonly steps: readonly ReckoningStep[];
}

export type EventType = keyof Bodies;
export type EventOf<T extends EventType> = {
  readonly type: T;
  readonly at: string;
  /** Staff id, `applicant` or `system`. */
  readonly by: string;
  readonly node: string | null;
  readonly command: string;
  readonly body: Bodies[T];
};
/** One thing that happened to a case: envelope and body. */
export type CaseEvent = { [T in EventType]: EventOf<T> }[EventType];
