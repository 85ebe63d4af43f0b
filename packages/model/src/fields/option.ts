import { Type } from "typebox";
import { closed, optional, template } from "../schema.ts";

/** One possible answer. Its `value` is its id. */
export const option = closed({
  value: Type.String({ minLength: 1, maxLength: 200 }),
  label: template(300),
  hint: optional(template(1000)),
});
