import { Type } from "typebox";
import { closed, optional, template } from "../schema.ts";
import { block } from "./common.ts";

/** Rechtsbehelfsbelehrung: the wording follows from the Landesprofil unless `text` says otherwise. */
export const remedy = closed({
  type: Type.Literal("remedy"),
  ...block,
  text: optional(template(4000)),
  addition: optional(template(2000)),
});
