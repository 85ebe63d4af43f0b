import { Type } from "typebox";
import { closed, expression, id, marked, optional, reference } from "../schema.ts";
import { valueType } from "../valueType.ts";

/** A value nobody types or sees. Its label is for those who build with it, so it is in no other language. */
export const hidden = closed({
  type: Type.Literal("hidden"),
  id: id(),
  label: optional(marked(Type.String({ minLength: 1, maxLength: 200 }), { "x-class": "structure" })),
  page: optional(reference("page")),
  of: valueType,
  computed: expression(),
  visible: optional(expression()),
});
