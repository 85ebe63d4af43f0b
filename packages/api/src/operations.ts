import { Type, type TSchema } from "typebox";
import { closed, text } from "./shapes.ts";

const maybe = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const job = closed({
  job: Type.Union([
    Type.Literal("work"),
    Type.Literal("tell-of-incidents"),
    Type.Literal("erase-overdue"),
    Type.Literal("end-trials"),
    Type.Literal("remove-organisations"),
    Type.Literal("take-upgrades"),
    Type.Literal("expire"),
    Type.Literal("enter-cases"),
  ]),
  state: Type.Union([
    Type.Literal("never"),
    Type.Literal("fine"),
    Type.Literal("failed"),
    /** Its time is over and it was not done. */
    Type.Literal("late"),
  ]),
  at: maybe(text()),
  /** About when it is done again; null: it is done all the time, or nobody knows. */
  next: maybe(text()),
  /** The last time something of it failed: a code, and for how many organisations or cases. */
  failed: maybe(closed({ at: text(), code: text(), count: Type.Integer() })),
});
/** A case that the server cannot get on with, however often it tries: its id as in the log, and a code. */
const failing = closed({
  org: text(),
  case: text(),
  code: text(),
  times: Type.Integer(),
  at: text(),
});
const mails = closed({
  /** They failed or should have left by now. */
  waiting: Type.Integer(),
  /** Since when the first of them should have left; null: each is tried again later. */
  since: maybe(text()),
  /** Organisations whose people could not be told that something is broken. */
  untold: Type.Integer(),
});
/** What other systems were to be asked, payments among it; the same of it as of mails. */
const calls = closed({ waiting: Type.Integer(), since: maybe(text()) });
const store = closed({
  kind: Type.Union([Type.Literal("SQLite"), Type.Literal("MongoDB")]),
  version: Type.Integer(),
  bytes: maybe(Type.Integer()),
  free: maybe(Type.Integer()),
  backup: maybe(text()),
});

/** How the platform is: figures, codes and instants, nothing of anybody. */
export const operations = closed({
  version: text(),
  node: text(),
  at: text(),
  demo: Type.Boolean(),
  mail: Type.Boolean(),
  count: Type.Integer(),
  /** What waits for people, and what stands still, in all of them. */
  work: closed({ waiting: Type.Integer(), stuck: Type.Integer() }),
  /** Those with most of it, the ones where something stands still before all. */
  organisations: Type.Array(
    closed({ id: text(), name: text(), waiting: Type.Integer(), stuck: Type.Integer() }),
  ),
  jobs: Type.Array(job),
  failing: Type.Array(failing),
  mails,
  calls,
  store,
});
