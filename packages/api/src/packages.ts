import type { Json } from "@blaupause/model";
import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, slug, text, version } from "./shapes.ts";

/** Its shape, hash and signature are judged by whoever takes it. */
const given = closed({ package: Type.Unsafe<Json>({ description: "a package" }) });
const MOST_BYTES = 4 * 1024 * 1024;

/** A package before it is taken over. */
const incoming = closed({
  id: slug(),
  title: text(),
  version: version(),
  publisher: text(),
  /** The version that is here; null: the template is new here. */
  have: Type.Union([version(), Type.Null()]),
  /** Versions since then, the newest first. */
  versions: Type.Array(closed({ version: version(), at: text(), why: text(2000) })),
  /** What differs from what is here. */
  changes: Type.Array(
    closed({
      type: Type.Union([
        Type.Literal("added"),
        Type.Literal("changed"),
        Type.Literal("removed"),
        Type.Literal("moved"),
        Type.Literal("ordered"),
      ]),
      weight: text(),
      name: text(),
      address: text(2000),
      properties: Type.Array(text()),
    }),
  ),
  /** What it asks about people, and what for. */
  asked: Type.Array(closed({ name: text(), purpose: text() })),
});

/** Routes of templates as signed packages: for another installation, and from one. */
export const packageRoutes = {
  exportPackage: route({
    method: "get",
    path: "/api/templates/{template}/package",
    summary: "The newest version of a template as one signed file, for another installation",
    access: "author",
    parameters: closed({ template: slug() }),
    body: nothing,
    answer: Type.Unsafe<Json>(Type.Unknown()),
  }),
  lookIntoPackage: route({
    method: "post",
    path: "/api/templates/package",
    summary:
      "What a package would bring to the version that is here, and which personal data it asks for; changes nothing",
    access: "publisher",
    parameters: nothing,
    body: given,
    answer: incoming,
    limit: MOST_BYTES,
  }),
  importPackage: route({
    method: "post",
    path: "/api/templates",
    summary:
      "Take a package of another installation over; refused whole unless hash, signature and version hold",
    access: "publisher",
    parameters: nothing,
    body: given,
    answer: closed({ id: slug(), version: version() }),
    limit: MOST_BYTES,
  }),
} as const;
