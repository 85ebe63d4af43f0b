import { Type } from "typebox";
import { closed, expression, id, optional, reference, references, template } from "../schema.ts";

export const info = closed({
  type: Type.Literal("info"),
  id: id(),
  page: optional(reference("page")),
  text: template(),
  visible: optional(expression()),
  basis: optional(references("legalBasis")),
});
