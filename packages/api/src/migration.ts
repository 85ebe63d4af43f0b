import { SLUG } from "@blaupause/model";
import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

const count = () => Type.Integer({ minimum: 0 });
const place = closed({ service: Type.String({ pattern: SLUG, maxLength: 63 }) });
const older = closed({
  /** How many have just been moved. */
  moved: count(),
  /** False when there are more than were looked at. */
  isWhole: Type.Boolean(),
  safe: count(),
  needsData: count(),
  mustStay: count(),
  cases: Type.Array(
    closed({
      number: text(),
      verdict: Type.Union([Type.Literal("safe"), Type.Literal("needsData"), Type.Literal("mustStay")]),
      /** Why it must stay. */
      code: Type.Union([text(), Type.Null()]),
      /** Questions that need an answer first. */
      questions: Type.Array(text(400)),
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
    parameters: place,
    body: nothing,
    answer: older,
  }),
  migrateCases: route({
    method: "post",
    path: "/api/services/{service}/older-cases",
    summary: "Move some of the cases that may, with the reason; the rest stays as it is",
    access: "approver",
    parameters: place,
    body: closed({ most: Type.Integer({ minimum: 1, maximum: 500 }), reason: text(1000) }),
    answer: older,
  }),
};
