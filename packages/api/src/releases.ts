import type { Json, JsonObject } from "@blaupause/model";
import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, slug, text } from "./shapes.ts";

const orNull = () => Type.Union([text(2000), Type.Null()]);
const any = <T>(description: string) => Type.Unsafe<T>({ description });

const release = closed({
  service: slug(),
  title: text(),
  number: Type.Integer({ minimum: 1 }),
  hash: text(),
  state: Type.Union([
    Type.Literal("requested"),
    Type.Literal("approved"),
    Type.Literal("refused"),
    Type.Literal("withdrawn"),
  ]),
  note: text(2000),
  /** The version as which it is published for others; null where it is put on offer here. */
  publish: orNull(),
  requestedBy: text(),
  requestedAt: text(),
  decidedBy: orNull(),
  decidedAt: orNull(),
  reason: orNull(),
  /** Whoever looks may decide it: an approver who has not asked for it herself. */
  mayDecide: Type.Boolean(),
  /** The working copy has been changed since: nobody can approve it any more. */
  isOutdated: Type.Boolean(),
});
const releases = closed({
  releases: Type.Array(release),
  /** What is approved last, and what is asked for, to be compared; null where there is none. */
  approved: any<Json>("the service approved last, or null"),
  requested: any<Json>("the service asked for, or null"),
  /** The organisation's values as they are live, and as they are asked for; null where there are none. */
  values: closed({
    live: any<JsonObject | null>("values on offer now, or null"),
    requested: any<JsonObject | null>("values asked for, or null"),
  }),
  /** Where people find what is on offer now, and since when; null where nothing is. */
  online: Type.Union([closed({ url: text(), since: text() }), Type.Null()]),
  /** Who else may approve it. */
  approvers: Type.Array(text()),
  /** An organisation of this level may offer it at all. */
  mayOffer: Type.Boolean(),
});
const place = closed({ service: slug() });
const numbered = closed({ service: slug(), number: Type.String({ pattern: "^[1-9][0-9]{0,8}$" }) });

/** Routes of releases: one pair of eyes asks, another one approves exactly what was asked for. */
export const releaseRoutes = {
  listOpenReleases: route({
    method: "get",
    path: "/api/releases",
    summary: "Releases that wait for an approver",
    access: "author or approver",
    parameters: nothing,
    body: nothing,
    answer: closed({ releases: Type.Array(release) }),
  }),
  listReleases: route({
    method: "get",
    path: "/api/services/{service}/releases",
    summary: "Releases of a service, the newest first",
    access: "author or approver",
    parameters: place,
    body: nothing,
    answer: releases,
  }),
  readRelease: route({
    method: "get",
    path: "/api/services/{service}/releases/{number}",
    summary: "What was asked for or approved, exactly as it was: to go on from an old version",
    access: "author",
    parameters: numbered,
    body: nothing,
    answer: closed({
      service: any<Json>("the service"),
      journeys: Type.Unsafe<Record<string, JsonObject>>(Type.Object({}, { additionalProperties: true })),
      values: any<JsonObject>("the organisation's values"),
    }),
  }),
  requestRelease: route({
    method: "post",
    path: "/api/services/{service}/releases",
    summary: "Ask for a release of the working copy as it is now; refused while it has mistakes",
    access: "author",
    parameters: place,
    body: closed({
      rev: Type.Integer({ minimum: 1 }),
      note: text(2000),
      /** Put on offer here, or published as a template's next version for everybody. */
      as: Type.Optional(Type.Union([Type.Literal("offer"), Type.Literal("template")])),
      /** What „Startklar“ still names and somebody asks in spite of, by the ids of criteria; it stands in the log. */
      despite: Type.Optional(Type.Array(text(100), { maxItems: 100 })),
      /** The municipality's values; absent: those that are saved. */
      values: Type.Optional(Type.Unsafe<JsonObject>(Type.Object({}, { additionalProperties: true }))),
    }),
    answer: releases,
  }),
  decideRelease: route({
    method: "post",
    path: "/api/services/{service}/releases/{number}",
    summary: "Approve or refuse exactly the version with this hash",
    access: "approver",
    parameters: numbered,
    body: closed({
      hash: text(),
      verdict: Type.Union([Type.Literal("approved"), Type.Literal("refused")]),
      despite: Type.Optional(Type.Array(text(100), { maxItems: 100 })),
      reason: orNull(),
    }),
    answer: releases,
  }),
} as const;
