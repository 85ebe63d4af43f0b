import { Type } from "typebox";
import { operations } from "./operations.ts";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";
import { organisation } from "@blaupause/model";

const host = Type.Union([
  Type.String({ pattern: "^[a-z0-9-]+(?:\\.[a-z0-9-]+)*$", maxLength: 253 }),
  Type.Null(),
]);
/** Stands for what was read: who saves says what she had before her. */
const stamp = Type.String({ maxLength: 80 });
const own = closed({
  host,
  profile: organisation,
  stamp,
  /**
   * What comes next by each count, wherever it is to begin: of cases in this year, of payments counted for themselves in
   * this year, and over the years by the pattern that is saved, whose shape that is.
   */
  next: closed({
    year: text(),
    value: Type.Integer(),
    cashOfYear: Type.Integer(),
    cash: Type.Integer(),
    shape: text(),
  }),
});
const entry = { host, profile: organisation, stamp };
/** Who administers a new organisation; where somebody works already nobody is put beside her. */
const first = closed({
  name: Type.String({ minLength: 1, maxLength: 120, pattern: "\\S" }),
  email: Type.String({ pattern: "^[^@\\s]+@[^@\\s]+$", maxLength: 254 }),
});
/** Her mail left, or why it did not. */
const invited = closed({ email: text(), code: Type.Union([text(), Type.Null()]) });
/** What keeps every mail from leaving. */
const away = Type.Union([
  Type.Literal("invite-unreachable"),
  Type.Literal("invite-sign-in"),
  Type.Literal("mail-not-set-up"),
  Type.Null(),
]);
/** A page of them, by name. */
const list = closed({
  organisations: Type.Array(closed(entry)),
  /** How many there are of those that are looked for. */
  count: Type.Integer(),
  /** Who may stand above another one: Kreise, Länder, kreisfreie Städte. */
  above: Type.Array(closed({ id: text(), name: text() })),
});

/** Routes of whoever operates the platform. */
export const organisationRoutes = {
  listOrganisations: route({
    method: "get",
    path: "/api/organisations",
    summary: "Organisations on the platform by name, 25 at a time: all, those that have a text, or one",
    access: "operator",
    parameters: closed({
      /** Part of a name, a short name, a key or a host. */
      text: Type.Optional(Type.String({ maxLength: 100 })),
      /** How many of them somebody has already. */
      from: Type.Optional(Type.String({ pattern: "^[0-9]{1,6}$" })),
      id: Type.Optional(Type.String({ maxLength: 63 })),
    }),
    body: nothing,
    answer: list,
  }),
  saveOrganisation: route({
    method: "post",
    path: "/api/organisations",
    summary: "Take an organisation in, or change what it says of itself",
    access: "operator",
    parameters: nothing,
    // Judged by the handler, which says field by field what is wrong.
    body: closed({
      profile: Type.Unknown({
        description:
          "As `profile` in the answer; `id`, `ars`, `ags` and `prefix` are of one organisation alone.",
      }),
      host,
      /** Null: it is taken in, and none of that id may be there. */
      stamp: Type.Union([stamp, Type.Null()]),
      first: Type.Optional(Type.Union([first, Type.Null()])),
    }),
    answer: closed({ ...entry, invited: Type.Union([invited, Type.Null()]) }),
  }),
  removeOrganisation: route({
    method: "post",
    path: "/api/organisations/remove",
    summary:
      "Take away an organisation in which nothing was begun: no case, no form, no service; with its people and settings, but not its log",
    access: "operator",
    parameters: nothing,
    body: closed({ id: Type.String({ maxLength: 63 }), stamp }),
    answer: closed({ id: text() }),
  }),
  importOrganisations: route({
    method: "post",
    path: "/api/organisations/import",
    summary:
      "Take many organisations in from a table (CSV): nothing of a faulty one; it stops at the first line that somebody changed meanwhile, and the same table again goes on there. A long one takes several calls: while `next` is a number, call again with it as `from`, and with `away`",
    access: "operator",
    parameters: nothing,
    body: closed({
      csv: Type.String({ minLength: 1, maxLength: 400_000 }),
      /** So many lines were taken in by calls before. */
      from: Type.Optional(Type.Integer({ minimum: 0, maximum: 2000 })),
      /** As the call before answered: no mail is waited for again. */
      away: Type.Optional(away),
    }),
    answer: closed({
      away,
      /** How many lines there are. */
      of: Type.Integer(),
      /** How many of them are taken in by now, where some are left; null: none is. */
      next: Type.Union([Type.Integer(), Type.Null()]),
      /** How many lines were taken in by this call. */
      taken: Type.Integer(),
      /** How many mails to first people left. */
      invited: Type.Integer(),
      /** Whose did not, and why; the same table again sends them. */
      uninvited: Type.Array(closed({ line: Type.Integer(), email: text(), code: text() })),
    }),
  }),
  readOwnOrganisation: route({
    method: "get",
    path: "/api/organisation",
    summary: "What one's own organisation says of itself, and the number its next case gets",
    access: "admin",
    parameters: nothing,
    body: nothing,
    answer: own,
  }),
  saveOwnOrganisation: route({
    method: "post",
    path: "/api/organisation",
    summary: "Change what one's own organisation says of itself, and how its numbers are written",
    access: "admin",
    parameters: nothing,
    // Judged by the handler, which says field by field what is wrong.
    body: closed({
      shield: Type.Unknown(),
      contact: Type.Unknown(),
      court: Type.Unknown(),
      texts: Type.Unknown(),
      numbers: Type.Unknown(),
      stamp,
    }),
    answer: own,
  }),
  readOperations: route({
    method: "get",
    path: "/api/operations",
    summary: "How the platform is: versions, what waits, what is stuck, jobs, mail and store",
    access: "operator",
    parameters: nothing,
    body: nothing,
    answer: operations,
  }),
} as const;
