import { SLUG } from "@blaupause/model";
import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

const id = () => Type.String({ pattern: "^[0-9a-f]{20,64}$" });
const service = () => Type.String({ pattern: SLUG, maxLength: 63 });
const state = Type.Union([Type.Literal("open"), Type.Literal("over"), Type.Literal("closed")]);
const link = closed({
  id: id(),
  /** Whom it is for, in the author's words. */
  label: text(100),
  by: text(),
  at: text(),
  until: text(),
  state,
  comments: Type.Integer({ minimum: 0 }),
});
const comment = closed({
  id: text(),
  link: text(100),
  address: text(2000),
  /** What the element was called when it was commented on: it may be gone since. */
  about: text(),
  text: text(1000),
  name: text(80),
  at: text(),
  done: Type.Boolean(),
});
const workshop = closed({ links: Type.Array(link), comments: Type.Array(comment) });
const place = closed({ service: service() });
const one = closed({
  service: service(),
  comment: Type.String({ pattern: "^[0-9a-f]{20,64}\\.[0-9a-f]{20,64}$" }),
});

/** Routes of the workshop: links by which people without an account comment on a draft, and what they said. */
export const workshopRoutes = {
  readWorkshop: route({
    method: "get",
    path: "/api/services/{service}/workshop",
    summary: "Links by which people without an account comment on a draft, and their comments",
    access: "author",
    parameters: place,
    body: nothing,
    answer: workshop,
  }),
  openWorkshop: route({
    method: "post",
    path: "/api/services/{service}/workshop",
    summary: "Make such a link; it is told once and never again",
    access: "author",
    parameters: place,
    body: closed({ label: text(100), days: Type.Integer({ minimum: 1, maximum: 30 }) }),
    answer: closed({ url: text(2000), workshop }),
  }),
  closeWorkshop: route({
    method: "post",
    path: "/api/services/{service}/workshop/{link}",
    summary: "End a link at once; its comments stay for a while, or go with it",
    access: "author",
    parameters: closed({ service: service(), link: id() }),
    body: closed({ comments: Type.Union([Type.Literal("keep"), Type.Literal("delete")]) }),
    answer: workshop,
  }),
  settleComment: route({
    method: "post",
    path: "/api/services/{service}/comments/{comment}",
    summary: "Mark a comment as done, or as open again",
    access: "author",
    parameters: one,
    body: closed({ done: Type.Boolean() }),
    answer: workshop,
  }),
  deleteComment: route({
    method: "delete",
    path: "/api/services/{service}/comments/{comment}",
    summary: "Delete a comment for good",
    access: "author",
    parameters: one,
    body: nothing,
    answer: workshop,
  }),
} as const;
export type WorkshopView = Static<typeof workshop>;
