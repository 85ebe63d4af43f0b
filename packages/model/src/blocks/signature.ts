import { Type } from "typebox";
import { closed, optional, template } from "../schema.ts";
import { block } from "./common.ts";

/** The name of the responsible person, which a notice must print. */
export const signature = closed({
  type: Type.Literal("signature"),
  ...block,
  name: template(200),
  role: optional(template(200)),
  note: optional(template(300)),
});
