import { Type } from "typebox";
import { closed, expression, id, optional, reference, template } from "../schema.ts";

export const heading = closed({
  type: Type.Literal("heading"),
  id: id(),
  page: optional(reference("page")),
  label: template(300),
  visible: optional(expression()),
});
