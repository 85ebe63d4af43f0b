import { Type, type Static } from "typebox";
import { closed, def, optional, orFeel, template } from "./schema.ts";
import type { Block } from "./blocks/index.ts";

/**
 * A letter or a mail. `brief` is what the applicant reads first („In Kürze“). `subject` is the line above the text and a
 * mail's subject; without it the title is. `payWithin` is worked out when the letter is made: so many days after its
 * notification what it asks for has to be paid; the applicant reads the day, once the notice has one.
 */
export const document = closed({
  title: template(200),
  subject: optional(template(300)),
  brief: optional(template(1000)),
  payWithin: optional(orFeel(Type.Integer({ minimum: 1, maximum: 3650 }))),
  blocks: Type.Array(def<Block>("Block")),
});
export type Document = Static<typeof document>;
