import { Type } from "typebox";
import type { Route } from "./route.ts";
import { closed, slug, text } from "./shapes.ts";

/** A route that answers with a file instead of JSON. */
export type FileRoute = Pick<Route, "method" | "path" | "summary" | "access" | "parameters"> & {
  /** The media type of the answer; anything where it is whatever was uploaded. */
  readonly media: string;
};

const fileRoute = <R extends FileRoute>(declared: R): R => declared;

/** Files of cases, and letters of drafts: not part of the typed client, as a browser fetches them by itself. */
export const fileRoutes = {
  readFile: fileRoute({
    method: "get",
    path: "/api/cases/{number}/files/{file}",
    summary: "A file of a case: an upload, or a letter as PDF",
    access: "staff",
    parameters: closed({ number: text(60), file: text(60) }),
    media: "*/*",
  }),
  readLetter: fileRoute({
    method: "get",
    path: "/api/services/{service}/letters/{document}",
    summary: "A letter of a working copy as PDF, filled in from one of its example cases",
    access: "author",
    parameters: closed({
      service: slug(),
      document: text(60),
      journey: text(60),
      as: Type.Optional(text(60)),
    }),
    media: "application/pdf",
  }),
};
