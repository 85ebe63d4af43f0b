import { Type, type Static } from "typebox";
import { closed, def, optional, template } from "./schema.ts";
import type { Block } from "./blocks/index.ts";

/** A letter or a mail. `brief` is what the applicant reads first („In Kürze“). `subject` is the line above the text and a mail's subject; without it the title is. */
export const document = closed({
  title: template(200),
  subject: optional(template(300)),
  brief: optional(template(1000)),
  blocks: Type.Array(def<Block>("Block")),
});
export type Document = Static<typeof document>;
