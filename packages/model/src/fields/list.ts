import { Type } from "typebox";
import { closed, def, id, optional, template } from "../schema.ts";
import type { Fields } from "./index.ts";
import { countBounds, question } from "./common.ts";

export const list = closed({
  type: Type.Literal("list"),
  ...question,
  ...countBounds,
  as: id(),
  itemLabel: optional(template(200)),
  addLabel: optional(template(100)),
  fields: def<Fields>("Fields"),
});
