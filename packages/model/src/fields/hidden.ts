import { Type } from "typebox";
import { closed, expression, id, optional, reference } from "../schema.ts";
import { valueType } from "../valueType.ts";

export const hidden = closed({
  type: Type.Literal("hidden"),
  id: id(),
  page: optional(reference("page")),
  of: valueType,
  computed: expression(),
  visible: optional(expression()),
});
