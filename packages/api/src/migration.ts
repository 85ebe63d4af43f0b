import type { FormProgram, Program, Scope } from "@blaupause/engine";
import { CASE_NUMBER, SLUG, type JsonObject } from "@blaupause/model";
import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

const count = () => Type.Integer({ minimum: 0 });
const service = () => Type.String({ pattern: SLUG, maxLength: 63 });
const one = closed({ service: service(), number: Type.String({ pattern: CASE_NUMBER }) });
/** Where the cases begin that are looked at: `next` of the ones before; absent: the first. */
const from = () => Type.Optional(text(2000));
const ofLaw = <T>(description: string) => Type.Unsafe<T>({ description });
const older = closed({
  /** How many have just been moved. */
  moved: count(),
  /** Where the next ones begin, when there are more than were looked at. */
  next: Type.Union([text(2000), Type.Null()]),
  safe: count(),
  needsData: count(),
  mustStay: count(),
  /** What goes where: steps the cases stand in, forms they have answered, questions that are called otherwise or gone. */
  map: Type.Array(
    closed({
      kind: Type.Union([Type.Literal("step"), Type.Literal("form"), Type.Literal("question")]),
      before: text(1000),
      /** null: it has no place in the new version. */
      after: Type.Union([text(1000), Type.Null()]),
      cases: count(),
    }),
  ),
  cases: Type.Array(
    closed({
      number: text(),
      verdict: Type.Union([Type.Literal("safe"), Type.Literal("needsData"), Type.Literal("mustStay")]),
      /** Why it must stay. */
      code: Type.Union([text(), Type.Null()]),
      /** Questions that need an answer first. */
      questions: Type.Array(text(400)),
      /** They can be answered here, by somebody who has asked. */
      mayFill: Type.Boolean(),
    }),
  ),
});

/** Running cases that are on a version that was replaced. */
export const migrationRoutes = {
  readOlderCases: route({
    method: "get",
    path: "/api/services/{service}/older-cases",
    summary:
      "Running cases on a replaced version, and whether each could go on under the new one; changes nothing",
    access: "approver",
    parameters: closed({ service: service(), from: from() }),
    body: nothing,
    answer: older,
  }),
  migrateCases: route({
    method: "post",
    path: "/api/services/{service}/older-cases",
    summary: "Move some of the cases that may, with the reason; the rest stays as it is",
    access: "approver",
    parameters: closed({ service: service() }),
    body: closed({ most: Type.Integer({ minimum: 1, maximum: 500 }), reason: text(1000), from: from() }),
    answer: older,
  }),
  readOlderCase: route({
    method: "get",
    path: "/api/services/{service}/older-cases/{number}",
    summary: "What the new version asks of a case in addition, as a form of these questions alone",
    access: "approver",
    parameters: one,
    body: nothing,
    answer: closed({
      form: ofLaw<FormProgram>("the questions"),
      runtime: ofLaw<Pick<Program, "types" | "labels" | "decisions" | "forms"> & { language: string }>(
        "what judges them",
      ),
      scope: ofLaw<Scope>("what they may read"),
    }),
  }),
  fillInOlderCase: route({
    method: "post",
    path: "/api/services/{service}/older-cases/{number}",
    summary: "Answer what a case lacks, and move it; nothing of it changes where it still does not fit",
    access: "approver",
    parameters: one,
    body: closed({
      answers: Type.Unsafe<JsonObject>(Type.Object({}, { additionalProperties: true })),
      reason: text(1000),
      from: from(),
    }),
    answer: older,
  }),
};
