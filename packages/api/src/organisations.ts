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
  /** The running number that comes next, and the year it is counted in. */
  next: closed({ year: text(), value: Type.Integer() }),
});
const list = closed({ organisations: Type.Array(closed({ host, profile: organisation, stamp })) });

/** Routes of whoever operates the platform. */
export const organisationRoutes = {
  listOrganisations: route({
    method: "get",
    path: "/api/organisations",
    summary: "Every organisation on the platform",
    access: "operator",
    parameters: nothing,
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
    }),
    answer: list,
  }),
  importOrganisations: route({
    method: "post",
    path: "/api/organisations/import",
    summary:
      "Take many organisations in from a table (CSV): nothing of a faulty one; it stops at the first line that somebody changed meanwhile, and the same table again goes on there",
    access: "operator",
    parameters: nothing,
    body: closed({ csv: Type.String({ minLength: 1, maxLength: 400_000 }) }),
    answer: list,
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
