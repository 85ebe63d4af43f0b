import { Type } from "typebox";
import { closed, expression, id, optional, reference, references, template } from "../schema.ts";

export const result = closed({
  type: Type.Literal("result"),
  id: id(),
  page: optional(reference("page")),
  label: optional(template(300)),
  decision: reference("decision"),
  text: template(),
  visible: optional(expression()),
  basis: optional(references("legalBasis")),
});
