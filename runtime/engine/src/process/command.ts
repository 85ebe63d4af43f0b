import type { Json, JsonObject, LandProfile } from "@blaupause/model";
import type { Proven } from "../forms/claims.ts";
import type { Filling } from "../forms/filling.ts";

/** Where a case is dealt with. The server supplies it with every command; what is used of it goes into the events. */
export interface Place {
  readonly zone: string;
  /** Names in scope (packages/model, scope.ts). */
  readonly organisation: JsonObject;
  readonly land: JsonObject;
  /** Settings marked `live`, as they are now. */
  readonly live: JsonObject;
  /** Holidays and notification rules; without one only weekends are known. */
  readonly profile: LandProfile | null;
}

export interface Actor {
  readonly kind: "applicant" | "staff" | "system";
  readonly id: string;
  readonly roles?: readonly string[];
}

/** How an effect ended: done, given up by its performer, or refused as a matter of business (P19). */
export type Outcome =
  | { readonly type: "done"; readonly result: Json }
  /** A notice lies ready for the applicant: the step goes on when she has opened it, until an instant at the latest. */
  | { readonly type: "provided"; readonly result: JsonObject; readonly until: string }
  /** A notice is ready to be posted: the step goes on when an official has said on which day it was. */
  | { readonly type: "toPost"; readonly result: JsonObject }
  /** The applicant has to pay: the step goes on when she has. */
  | { readonly type: "requested"; readonly result: JsonObject }
  | { readonly type: "failed"; readonly code: string }
  | { readonly type: "error"; readonly code: string };

interface Intents {
  readonly startCase: {
    readonly form: string;
    readonly filling: Filling;
    readonly number: string;
    /** What payments are known by; absent: the case's number. */
    readonly cashNumber?: string;
    /** In which language the applicant filled it in, where it is another than the service's. */
    readonly language?: string;
    /** What the applicant's account vouches for. */
    readonly proven?: readonly Proven[];
  };
  readonly claimTask: { readonly task: string };
  readonly releaseTask: { readonly task: string };
  readonly completeTask: { readonly task: string; readonly filling?: Filling };
  readonly fireTimer: { readonly timer: string };
  /** To an instant, or (without `due`) to what the timer's expression gives by now, counted from the step's beginning. */
  readonly rescheduleTimer: { readonly timer: string; readonly due?: string };
  readonly settleEffect: { readonly effect: string; readonly outcome: Outcome };
  /** The performer tries again at an instant; `tries` counts its attempts so far, `refused` those that were refused. */
  readonly deferEffect: {
    readonly effect: string;
    readonly tries: number;
    readonly refused?: number;
    readonly until: string;
  };
  /** The applicant opens a notice that lies ready. */
  readonly retrieveNotice: { readonly notice: string };
  /** A notice was posted on a day (local date): from then on its days count. */
  readonly markPosted: { readonly notice: string; readonly on: string };
  /** The applicant goes to pay: what the provider calls this try, and where it is paid. */
  readonly startPayment: { readonly payment: string; readonly transaction: JsonObject };
  /** A notice that nobody opened in time goes by post. */
  readonly postNotice: { readonly incident: string };
  readonly retryIncident: { readonly incident: string };
  /** Mends data first: data path with the name in front (`antrag.anschrift.plz`) → value. */
  readonly repairIncident: { readonly incident: string; readonly answers: JsonObject };
  /** The applicant was written to that a step waits for her, or it was given up. */
  readonly noteTold: { readonly task: string; readonly sent: boolean };
  /** The applicant has lost the key to her case, or somebody else knows it. */
  readonly renewAccess: Readonly<Record<never, never>>;
  readonly addNote: { readonly text: string };
  readonly migrateCase: Migration;
}
/**
 * How a case goes on under another program, which the command is decided on: where its steps, names and answers are there.
 * Made by `planMigration` of packages/reuse; the law judges it.
 */
export interface Migration {
  /** Hash of the program the case is on. */
  readonly from: string;
  /** Step there → step here, where they differ. */
  readonly nodes: Readonly<Record<string, string>>;
  /** Results under their names here; what a form was filled in with is judged again by its form. */
  readonly data: JsonObject;
  readonly unknown: Readonly<Record<string, readonly string[]>>;
  /** Name → form, of what is judged again. */
  readonly forms: Readonly<Record<string, string>>;
  /** Timers that hang here on a step that did not have them there. */
  readonly newTimers: readonly string[];
  readonly reason: string;
}
export type CommandType = keyof Intents;
export type CommandOf<T extends CommandType> = Intents[T] & {
  readonly type: T;
  /** Unique; the same id twice is the server's concern (P29). */
  readonly id: string;
  /** ISO instant with offset. */
  readonly at: string;
  readonly by: Actor;
  readonly place: Place;
};
/** What somebody wants to happen to a case. */
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];
