import { Type } from "typebox";
import { closed, marked, optional } from "../schema.ts";
import { value } from "./common.ts";

export const file = closed({
  type: Type.Literal("file"),
  ...value,
  accept: optional(
    marked(Type.Array(Type.String({ pattern: "^[a-z]+/[a-z0-9.+-]+$" }), { uniqueItems: true }), {
      "x-class": "bound",
      "x-merge": "set",
    }),
  ),
  maxSize: optional(marked(Type.Integer({ minimum: 1, maximum: 26_214_400 }), { "x-class": "bound" })),
});
