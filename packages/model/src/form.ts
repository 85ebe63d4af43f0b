import { Type, type Static } from "typebox";
import { closed, def, expression, id, optional, references, template } from "./schema.ts";
import type { Fields } from "./fields/index.ts";

export const page = closed({
  id: id(),
  title: template(200),
  hint: optional(template(2000)),
  visible: optional(expression()),
});

/** Prüfregel. `valid` false gives an error, a hint, or ends the form („nicht zuständig“). */
export const rule = closed({
  id: id(),
  effect: Type.Union([Type.Literal("error"), Type.Literal("hint"), Type.Literal("stop")]),
  valid: expression(),
  message: template(2000),
  at: optional(references("dataPath")),
  basis: optional(references("legalBasis")),
});

export const form = closed({
  title: template(200),
  hint: optional(template(2000)),
  pages: optional(Type.Array(page)),
  fields: def<Fields>("Fields"),
  rules: optional(Type.Array(rule)),
});

/** What a municipality fills in: the same questions as a form, without a title. */
export const settings = closed({
  pages: optional(Type.Array(page)),
  fields: def<Fields>("Fields"),
  rules: optional(Type.Array(rule)),
});

export type Page = Static<typeof page>;
export type Rule = Static<typeof rule>;
export type Form = Static<typeof form>;
export type Settings = Static<typeof settings>;
