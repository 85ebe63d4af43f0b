import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, slug, text } from "./shapes.ts";

const slugOrNull = () => Type.Union([slug(), Type.Null()]);
const textOrNull = () => Type.Union([text(2000), Type.Null()]);
const count = () => Type.Integer({ minimum: 0 });

/** What a part of a service is, and what it is called. */
const part = {
  kind: text(),
  /** What kind of question, step or block it is; null where there are no kinds. */
  type: textOrNull(),
  /** Empty where it has no words of its own; then its place among its like tells which it is. */
  name: text(),
  position: Type.Integer({ minimum: 1 }),
};
/** A part that rests on what changes. */
const touched = closed({
  address: text(2000),
  ...part,
  /** The form, table or letter it stands in. */
  within: Type.Union([closed({ address: text(2000), name: text() }), Type.Null()]),
  /** It carries the place as legal basis; it carries the whole law; its text alone names it. */
  how: Type.Union([Type.Literal("named"), Type.Literal("whole"), Type.Literal("text")]),
  by: Type.Array(text(400)),
});
/** A municipality that offers the template. Nothing here is about a person. */
const town = closed({
  organisation: text(),
  name: text(),
  ags: text(),
  version: text(),
  /** Touched parts of the template that were changed or left out there. */
  changed: Type.Array(closed(part)),
  /** Parts added there that rest on it too. */
  added: count(),
  cases: count(),
});
const service = closed({
  /** The same for a template, its draft and what is on offer of it. */
  key: slug(),
  title: text(),
  from: Type.Union([Type.Literal("template"), Type.Literal("live"), Type.Literal("draft")]),
  version: textOrNull(),
  /** The working copy in which it can be changed, or else the template to begin one from. */
  copy: slugOrNull(),
  template: slugOrNull(),
  touched: Type.Array(touched),
  towns: Type.Array(town),
  /** Running cases here; null for a template. */
  cases: Type.Union([count(), Type.Null()]),
});

export const legalChangeRoutes = {
  readLegalChange: route({
    method: "get",
    path: "/api/legal-change",
    summary:
      "What rests on a paragraph that changes: in one's own services, and for a publisher in her templates and where they are offered",
    access: "author",
    parameters: closed({ citation: Type.Optional(text(300)) }),
    body: nothing,
    answer: closed({
      /** Every legal basis there is, to choose from. */
      known: Type.Array(text(300)),
      /** A law or a place in one was named. */
      isUnderstood: Type.Boolean(),
      services: Type.Array(service),
    }),
  }),
} as const;
export type TouchedView = Static<typeof touched>;
