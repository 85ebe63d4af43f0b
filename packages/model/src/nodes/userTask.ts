import { Type } from "typebox";
import { closed, id, marked, onlyFeel, optional, reference, references } from "../schema.ts";
import { parameters, task } from "./common.ts";

export const userTask = closed({
  type: Type.Literal("userTask"),
  ...task,
  role: reference("role or applicant"),
  form: optional(reference("form")),
  as: optional(id()),
  prefill: optional(parameters),
  only: optional(
    marked(Type.Union([references("address"), onlyFeel()]), {
      "x-merge": "set",
      "x-feel": "optional",
      "x-ref": "address",
    }),
  ),
  notBy: optional(references("node")),
  preview: optional(reference("document")),
  deadline: optional(reference("deadline")),
  hint: optional(marked(Type.String({ maxLength: 2000 }), { "x-class": "text" })),
});
