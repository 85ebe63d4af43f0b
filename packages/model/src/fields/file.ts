import { Type } from "typebox";
import { closed, marked, optional } from "../schema.ts";
import { value } from "./common.ts";

/** Bytes of the largest upload: what a question takes that sets no limit of its own. */
export const LARGEST_FILE = 26_214_400;

export const file = closed({
  type: Type.Literal("file"),
  ...value,
  accept: optional(
    marked(Type.Array(Type.String({ pattern: "^[a-z]+/[a-z0-9.+-]+$" }), { uniqueItems: true }), {
      "x-class": "bound",
      "x-merge": "set",
    }),
  ),
  maxSize: optional(marked(Type.Integer({ minimum: 1, maximum: LARGEST_FILE }), { "x-class": "bound" })),
});
