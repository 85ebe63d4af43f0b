import { Type, type Static } from "typebox";
import { closed, id, mapOf, optional, ID } from "./schema.ts";

const json = Type.Unknown();
const answers = mapOf("^.{1,200}$", json);
const DATA_PATH = "^[A-Za-z][A-Za-z0-9.\\[\\]]{0,399}$";

const expectation = closed({
  status: optional(Type.String()),
  path: optional(Type.Array(id())),
  active: optional(Type.Array(id())),
  variables: optional(mapOf(DATA_PATH, json)),
  documents: optional(
    Type.Array(
      closed({ document: id(), contains: optional(Type.Union([Type.String(), Type.Array(Type.String())])) }),
    ),
  ),
  rejected: optional(Type.String()),
  errors: optional(Type.Array(Type.String())),
  notified: optional(Type.String()),
});

const submit = closed({
  submit: id(),
  answers,
  unknown: optional(Type.Array(Type.String())),
  expect: optional(expectation),
});
const complete = closed({
  complete: id(),
  role: optional(Type.String()),
  by: optional(Type.String()),
  index: optional(Type.Integer({ minimum: 0 })),
  answers: optional(answers),
  unknown: optional(Type.Array(Type.String())),
  expect: optional(expectation),
});
const wait = closed({ wait: Type.String({ pattern: "^P" }), expect: optional(expectation) });
const message = closed({ message: Type.String(), payload: optional(answers), expect: optional(expectation) });
const effect = closed({
  effect: id(),
  index: optional(Type.Integer({ minimum: 0 })),
  result: optional(answers),
  error: optional(Type.String()),
  failure: optional(Type.String()),
  /** The applicant went to pay and broke off: the payment stays open, and she may try again. */
  canceled: optional(Type.Literal(true)),
  expect: optional(expectation),
});
/** The applicant opens a notice that lies ready. Without an `effect` step before it she does so at once. */
const retrieve = closed({ retrieve: id(), expect: optional(expectation) });

/**
 * A service's own test (Probefall). It runs with each municipality's own values (U10); `settings` stand before them.
 * So a journey that goes one way of a setting brings it, and stays green where a municipality chooses the other.
 */
export const journey = closed({
  title: Type.String({ minLength: 1, maxLength: 200 }),
  settings: optional(mapOf(ID, json)),
  start: Type.String({ maxLength: 40 }),
  steps: Type.Array(Type.Union([submit, complete, wait, message, effect, retrieve]), { minItems: 1 }),
  expect: optional(expectation),
});
export type Journey = Static<typeof journey>;
export type JourneyStep = Journey["steps"][number];
export type JourneyExpectation = Static<typeof expectation>;
