import { SLUG } from "@blaupause/model";
import type { Trust } from "@blaupause/model";
import type {
  FormProgram,
  FormState,
  Filling,
  RenderedDocument,
  Notification,
  SummarySection,
  Program,
} from "@blaupause/engine";
import { Type, type TProperties } from "typebox";

export const closed = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
export const text = (maxLength = 400) => Type.String({ maxLength });
export const nothing = Type.Object({}, { additionalProperties: false });
/** A shape that the laws define and check themselves. */
const ofLaw = <T>(description: string) => Type.Unsafe<T>({ description });

export const person = closed({ id: text(), name: text(), task: text(), organisation: text() });
export const tester = Type.Union([Type.Literal("1"), Type.Literal("2")]);
export const session = closed({
  person: Type.Union([closed({ id: text(), name: text(), roles: Type.Array(text()) }), Type.Null()]),
  organisation: Type.Union([
    closed({
      id: text(),
      name: text(),
      initials: text(),
      level: text(),
      /** From that day on it is no more; whether that day has come. */
      dissolved: Type.Optional(closed({ on: text(), isOver: Type.Boolean() })),
    }),
    Type.Null(),
  ]),
  csrf: text(),
  demo: Type.Boolean(),
  people: Type.Array(person),
  /** After signing out: where to sign out at the identity provider too. */
  leave: Type.Union([text(4000), Type.Null()]),
  /** Somebody tries a draft out as one of two people of its office; null at everybody's own desk. */
  trial: Type.Union([closed({ service: text(), title: text(), as: tester }), Type.Null()]),
});

export const inboxRow = closed({
  number: text(),
  service: text(),
  applicant: text(),
  received: text(),
  status: text(),
  step: text(),
  waiting: Type.Union([
    Type.Literal("office"),
    Type.Literal("posting"),
    Type.Literal("applicant"),
    Type.Literal("system"),
    Type.Literal("stuck"),
    Type.Literal("nobody"),
  ]),
  /** A step is stuck, whatever else waits. */
  stuck: Type.Boolean(),
  due: Type.Union([text(), Type.Null()]),
  workingDaysLeft: Type.Union([Type.Integer(), Type.Null()]),
  /** The step that waits, and why this person may not do it; null when she may. */
  task: Type.Union([text(), Type.Null()]),
  refusal: Type.Union([text(), Type.Null()]),
  /** The name of whoever has claimed it, empty where it is not known. */
  assignee: Type.Union([text(), Type.Null()]),
  mine: Type.Boolean(),
  columns: Type.Array(closed({ label: text(), value: text() })),
});
export const inbox = closed({
  cases: Type.Array(inboxRow),
  cursor: Type.Union([text(), Type.Null()]),
  overdue: Type.Integer(),
  waitingForApplicant: Type.Integer(),
  open: Type.Integer(),
});

const orNull = <T>(description: string) => Type.Union([ofLaw<T>(description), Type.Null()]);
export interface LetterHead {
  readonly sender: readonly string[];
  readonly recipient: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
}
const letter = closed({
  title: text(),
  file: text(),
  madeAt: text(),
  rendered: ofLaw<RenderedDocument>("the letter as blocks"),
  head: ofLaw<LetterHead>("sender and recipient"),
});
/** What the applicant has to pay, or has paid. */
const payment = closed({
  title: text(),
  state: Type.Unsafe<"open" | "started" | "failed" | "canceled" | "paid">(
    Type.String({ enum: ["open", "started", "failed", "canceled", "paid"] }),
  ),
  amount: Type.Number(),
  purpose: Type.Union([text(), Type.Null()]),
  reference: Type.Union([text(), Type.Null()]),
  paidAt: Type.Union([text(), Type.Null()]),
});
const task = closed({
  id: text(),
  node: text(),
  title: text(),
  mine: Type.Boolean(),
  /** The name of whoever has claimed it, empty where it is not known. */
  assignee: Type.Union([text(), Type.Null()]),
  refusal: Type.Union([text(), Type.Null()]),
  due: Type.Union([text(), Type.Null()]),
  form: orNull<FormProgram>("the form of the step"),
  filling: orNull<Filling>("what stands in it already"),
  only: Type.Union([Type.Array(text()), Type.Null()]),
  questionsOf: Type.Union([text(), Type.Null()]),
  /** The data paths of that form that can be asked back. */
  askable: Type.Array(text()),
  /** May a letter come of it before anybody else has the turn? */
  letter: Type.Boolean(),
});
export const event = closed({
  seq: Type.Integer(),
  at: text(),
  type: text(),
  by: text(),
  node: Type.Union([text(), Type.Null()]),
  note: Type.Union([text(20_000), Type.Null()]),
});
/** Answers of one form, as they may be mended: what the stuck step reads of them is named. */
const mend = closed({
  name: text(),
  title: text(),
  form: text(),
  filling: ofLaw<Filling>("the answers as they are"),
  reads: Type.Array(text()),
});
export const incident = closed({
  id: text(),
  title: text(),
  code: text(),
  /** What the step would have done, where it does something for the office. */
  connector: Type.Union([text(), Type.Null()]),
  /** What that answered, as a code; null where it says nothing more. */
  reason: Type.Union([text(), Type.Null()]),
  /** Null for whoever may not mend it. */
  mends: Type.Union([Type.Array(mend), Type.Null()]),
});

/** A case as its caseworker sees it. */
export const caseView = closed({
  number: text(),
  service: text(),
  noun: text(),
  applicant: text(),
  status: text(),
  received: text(),
  /** The day it was closed on; null while it is open. */
  closed: Type.Union([text(), Type.Null()]),
  /** Why it must not be erased although its time is over; null while nobody holds it. */
  hold: Type.Union([closed({ by: text(), at: text(), reason: text(2000) }), Type.Null()]),
  /** This person may hold it. */
  mayHold: Type.Boolean(),
  sections: ofLaw<readonly SummarySection[]>("answers, page by page"),
  /** Answers that differ from what was sent first, by data path. */
  changed: Type.Array(text()),
  /** How sure the applicant's account was of an answer she sent, by data path. */
  proven: ofLaw<Readonly<Record<string, Trust>>>("what the account confirmed"),
  attention: Type.Array(text(2000)),
  files: Type.Array(closed({ id: text(), name: text(), path: text() })),
  tasks: Type.Array(task),
  letters: Type.Array(letter),
  notices: ofLaw<readonly Notification[]>("how letters were given"),
  /** Letters that wait to be posted: with this name and the day, `markPosted` says that one was. */
  postings: Type.Array(closed({ id: text(), title: text(), file: text(), from: text(), to: text() })),
  payments: Type.Array(payment),
  incidents: Type.Array(incident),
  /** Steps that failed because somebody else's system, or the mail server, is away: when they are tried again. */
  retries: Type.Array(closed({ id: text(), title: text(), next: text() })),
  events: Type.Array(event),
  runtime: ofLaw<Pick<Program, "types" | "labels" | "decisions" | "forms"> & { language: string }>(
    "what the forms are judged by",
  ),
  scope: ofLaw<{ at: string; zone: string; names: Record<string, unknown> }>("names the forms may read"),
});

/** Answers, „weiß ich nicht“ and the last item key. What the answers hold is judged by the law of forms. */
export const filling = closed({
  answers: Type.Unsafe<Filling["answers"]>(Type.Object({}, { additionalProperties: true })),
  unknown: Type.Unsafe<readonly string[]>(Type.Array(text())),
  lastKey: Type.Integer({ minimum: 0 }),
});
/** One part a file, as a browser's form sends it. */
export const files = Type.Unsafe<FormData>(
  Type.Object({}, { additionalProperties: { type: "string", format: "binary" } }),
);
/** Without an id the file was not kept: the form says at its question what was wrong with it. */
export const fileAnswer = closed({ id: text(), name: text(), type: text(), size: Type.Integer() });
export const preview = closed({
  errors: ofLaw<FormState["errors"]>("what is wrong with the answers"),
  rejection: Type.Union([text(), Type.Null()]),
  letter: orNull<RenderedDocument>("the letter as it would be"),
  head: orNull<LetterHead>("sender and recipient"),
  notice: orNull<Notification>("when it would count as notified"),
  /** The applicant would have the turn. */
  asks: Type.Boolean(),
  next: Type.Array(text()),
});

/** The name of a service or template in an address. */
export const slug = () => Type.String({ pattern: SLUG, maxLength: 63 });
/** Of a template. */
export const version = () => Type.String({ pattern: "^[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}$" });
