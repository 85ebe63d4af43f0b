import { SLUG } from "@blaupause/model";
import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

const orNull = () => Type.Union([text(2000), Type.Null()]);
const place = closed({ service: Type.String({ pattern: SLUG, maxLength: 63 }) });
const criterion = closed({
  id: text(),
  by: Type.Union([Type.Literal("computed"), Type.Literal("person"), Type.Literal("local")]),
  state: Type.Union([Type.Literal("done"), Type.Literal("open")]),
  about: Type.Array(text()),
  /** It cannot be known before another one is done: which. */
  after: orNull(),
  title: orNull(),
  text: orNull(),
  confirmedBy: orNull(),
  confirmedAt: orNull(),
});
/** What is public, and who released it; nobody where it was set up without a release. */
const live = closed({
  version: text(),
  since: text(),
  /** Of what two persons agreed on; where there was no release, of what runs. */
  hash: text(),
  by: text(),
  release: Type.Union([
    closed({
      number: Type.Integer({ minimum: 1 }),
      requestedBy: text(),
      requestedAt: text(),
      approvedBy: text(),
      approvedAt: orNull(),
    }),
    Type.Null(),
  ]),
});
const readiness = closed({
  criteria: Type.Array(criterion),
  /** When the working copy was begun, and when it was on offer for the first time. */
  begunAt: orNull(),
  liveAt: orNull(),
  live: Type.Union([live, Type.Null()]),
  /** Who of this organisation sets up what is not done in the designer. */
  administrators: Type.Array(text()),
});

/** Routes of „Startklar“: what stands in the way of going live. */
export const readinessRoutes = {
  readReadiness: route({
    method: "get",
    path: "/api/services/{service}/readiness",
    summary: "What is done and what is missing before a service goes live",
    access: "author or approver",
    parameters: place,
    body: nothing,
    answer: readiness,
  }),
  confirmCriterion: route({
    method: "post",
    path: "/api/services/{service}/readiness",
    summary: "Stand for something only a person can know, or take that back",
    access: "author or approver",
    parameters: place,
    body: closed({ criterion: text(), isConfirmed: Type.Boolean() }),
    answer: readiness,
  }),
} as const;
