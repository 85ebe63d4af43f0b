import type { Place } from "@blaupause/engine";
import type { Json, JsonObject } from "@blaupause/model";
import { SLUG } from "@blaupause/model";
import type { Level } from "@blaupause/model";
import { Type } from "typebox";
import { declined } from "./declines.ts";
import { route } from "./route.ts";
import { closed, nothing, session, slug, tester, text } from "./shapes.ts";

const rev = () => Type.Integer({ minimum: 1 });
/** A service and its journeys. The model checks them; here they are any JSON. */
const content = closed({
  service: Type.Unsafe<Json>(Type.Unknown()),
  journeys: Type.Unsafe<Readonly<Record<string, JsonObject>>>(
    Type.Record(Type.String({ pattern: SLUG }), Type.Object({}, { additionalProperties: true }), {
      additionalProperties: false,
    }),
  ),
});
const origin = Type.Union([closed({ id: slug(), version: text(40) }), Type.Null()]);
const head = closed({
  id: slug(),
  rev: rev(),
  title: text(),
  origin,
  at: text(),
  by: text(),
});
/** How far a working copy is: nothing public, a release is asked for, as the public has it, or changed since. */
const standing = Type.Union([
  Type.Literal("draft"),
  Type.Literal("asked"),
  Type.Literal("live"),
  Type.Literal("changed"),
]);
const listed = closed({ ...head.properties, standing });
/**
 * A release somebody has to do something about: one's own that was refused, or that no longer fits the draft; one that
 * waits for this person's yes or no; one's own that waits for somebody else. And what is proposed for one's template.
 */
const task = closed({
  type: Type.Union([
    Type.Literal("refused"),
    Type.Literal("outdated"),
    Type.Literal("decide"),
    Type.Literal("waiting"),
    Type.Literal("proposed"),
  ]),
  service: slug(),
  title: text(),
  by: text(),
  at: text(),
  reason: text(2000),
});
/** A large service with many journeys is far below it. */
const LIMIT = 4 * 1024 * 1024;
/** An organisation to look at a service as: what its pages and letters say, and its values where they are one's own. */
const example = closed({
  id: slug(),
  name: text(),
  place: Type.Unsafe<Place>({ description: "names every expression may read" }),
  values: Type.Unsafe<JsonObject>(Type.Object({}, { additionalProperties: true })),
});
const place = closed({ service: slug() });

/** Routes of the designer: the organisation's services, and the working copies people edit. */
export const serviceRoutes = {
  listServices: route({
    method: "get",
    path: "/api/services",
    summary: "Working copies, services on offer and templates of one's organisation",
    access: "author",
    parameters: nothing,
    body: nothing,
    answer: closed({
      copies: Type.Array(listed),
      offers: Type.Array(
        closed({
          id: text(),
          template: text(),
          title: text(),
          state: text(),
          version: text(),
          since: text(),
        }),
      ),
      templates: Type.Array(
        closed({
          id: slug(),
          version: text(40),
          title: text(),
          summary: text(2000),
          /** Published by one's own organisation. */
          isOurs: Type.Boolean(),
          /** Organisations of this level may offer it. */
          mayOffer: Type.Boolean(),
          publisher: text(),
          /** The template it is made from: its title and who publishes that. */
          from: Type.Union([closed({ title: text(), publisher: text() }), Type.Null()]),
          /** The first pages of its form, to be drawn: how long each question is and how it is answered. */
          picture: Type.Array(
            Type.Array(
              closed({
                length: Type.Integer({ minimum: 0 }),
                answer: Type.Union([
                  Type.Literal("line"),
                  Type.Literal("choice"),
                  Type.Literal("many"),
                  Type.Literal("none"),
                ]),
              }),
            ),
          ),
          /** Keys of the catalogue of services, to search by. */
          leika: Type.Array(text()),
          audience: Type.Array(text()),
          /** Levels of organisations that may offer it. */
          levels: Type.Array(Type.Unsafe<Level>(text())),
          /** Organisations that offer it. */
          usedBy: Type.Integer({ minimum: 0 }),
          /** The first of them by name. */
          users: Type.Array(text()),
          /** One's own organisation may offer it, and does not: it can say so. */
          mayDecline: Type.Boolean(),
          declined,
        }),
      ),
      /** What waits for this person, the most urgent first. */
      tasks: Type.Array(task),
    }),
  }),
  readTemplate: route({
    method: "get",
    path: "/api/templates/{template}",
    summary: "A template with its journeys",
    access: "author",
    parameters: closed({ template: slug() }),
    body: nothing,
    answer: closed({ id: slug(), version: text(40), content }),
  }),
  createService: route({
    method: "post",
    path: "/api/services",
    summary: "Begin a working copy",
    access: "author",
    parameters: nothing,
    body: closed({ content, origin }),
    answer: head,
    limit: LIMIT,
  }),
  readService: route({
    method: "get",
    path: "/api/services/{service}",
    summary: "A working copy as it was saved last",
    access: "author",
    parameters: place,
    body: nothing,
    answer: closed({
      head,
      content,
      places: Type.Array(example),
      /** It came from a template, or a version of it was approved: others may have to follow its changes. */
      isReleased: Type.Boolean(),
      /** The version of the template it is made from, and whether one's own organisation publishes that. */
      template: Type.Union([
        closed({
          version: text(40),
          publisher: text(),
          isOurs: Type.Boolean(),
          /** It becomes a template of one's own, made from this one. */
          isDerived: Type.Boolean(),
          service: Type.Unsafe<Json>(Type.Unknown()),
        }),
        Type.Null(),
      ]),
    }),
  }),
  saveService: route({
    method: "post",
    path: "/api/services/{service}",
    summary:
      "Save a working copy on the revision it was made from; refused when somebody else has saved since",
    access: "author",
    parameters: place,
    body: closed({ rev: rev(), label: text(), content }),
    answer: head,
    limit: LIMIT,
  }),
  openTrial: route({
    method: "post",
    path: "/api/services/{service}/trial",
    summary: "Real pages of the draft as it is saved, apart from everything else: nothing is sent or counted",
    access: "author or approver",
    parameters: place,
    body: closed({
      values: Type.Unsafe<JsonObject>(Type.Object({}, { additionalProperties: true })),
    }),
    answer: closed({ url: text(2000) }),
  }),
  enterTrial: route({
    method: "post",
    path: "/api/services/{service}/trial/desk",
    summary: "The inbox of what was sent while trying the draft out, as one of two people of its office",
    access: "author or approver",
    parameters: place,
    body: closed({ as: tester }),
    answer: session,
  }),
  changeTrial: route({
    method: "post",
    path: "/api/trial",
    summary: "Go on as the other one of the two people",
    access: "staff",
    parameters: nothing,
    body: closed({ as: tester }),
    answer: session,
  }),
  leaveTrial: route({
    method: "delete",
    path: "/api/trial",
    summary: "Back to being oneself",
    access: "staff",
    parameters: nothing,
    body: nothing,
    answer: session,
  }),
  deleteService: route({
    method: "delete",
    path: "/api/services/{service}",
    summary: "Throw a working copy away",
    access: "author",
    parameters: place,
    body: nothing,
    answer: closed({ id: slug() }),
  }),
  listRevisions: route({
    method: "get",
    path: "/api/services/{service}/revisions",
    summary: "Saved states of a working copy, the newest first",
    access: "author",
    parameters: place,
    body: nothing,
    answer: closed({
      revisions: Type.Array(closed({ rev: rev(), label: text(), at: text(), by: text() })),
    }),
  }),
  readRevision: route({
    method: "get",
    path: "/api/services/{service}/revisions/{rev}",
    summary: "One saved state",
    access: "author",
    parameters: closed({ service: slug(), rev: Type.String({ pattern: "^[1-9][0-9]{0,8}$" }) }),
    body: nothing,
    answer: content,
  }),
} as const;
