import { Type } from "typebox";
import {
  closed,
  expression,
  id,
  marked,
  optional,
  orFeel,
  reference,
  references,
  template,
} from "../schema.ts";

const fim = closed({
  id: Type.String({ pattern: "^[FG][0-9]{11}$" }),
  version: Type.String({ maxLength: 20 }),
});
/** What is asked about a person, and what for; `false` says that somebody looked and it is about no person. */
const personal = closed({
  category: Type.String({ maxLength: 60 }),
  purpose: Type.String({ maxLength: 60 }),
});

/** What every question has, whatever its type. */
export const question = {
  id: id(),
  page: optional(reference("page")),
  label: template(300),
  hint: optional(template(2000)),
  visible: optional(expression()),
  valid: optional(expression()),
  message: optional(template(500)),
  basis: optional(references("legalBasis")),
  fim: optional(fim),
};

/** What a question with one value has beside `question`. */
export const value = {
  ...question,
  required: optional(
    marked(Type.Union([Type.Boolean(), Type.String({ minLength: 1, maxLength: 4000 })]), {
      "x-class": "logic",
      "x-feel": "expression",
    }),
  ),
  requiredMessage: optional(template(500)),
  unknown: optional(template(200)),
  computed: optional(expression()),
  prefill: optional(orFeel(Type.Union([Type.String(), Type.Number(), Type.Boolean()]))),
  locked: optional(Type.Boolean()),
  live: optional(Type.Boolean()),
  autocomplete: optional(Type.String({ pattern: "^[a-z][a-z0-9 -]{0,60}$" })),
  personal: optional(Type.Union([Type.Literal(false), personal])),
};

const bound = (schema: ReturnType<typeof Type.Number> | ReturnType<typeof Type.String>) =>
  optional(orFeel(schema));
/** Smallest and largest amount. */
export const amountBounds = { min: bound(Type.Number()), max: bound(Type.Number()) };
/** Earliest and latest point in time, as ISO text. */
export const timeBounds = {
  min: bound(Type.String({ maxLength: 40 })),
  max: bound(Type.String({ maxLength: 40 })),
};
/** Shortest and longest text, counted in characters (code points). */
export const lengthBounds = {
  minLength: optional(marked(Type.Integer({ minimum: 0 }), { "x-class": "bound" })),
  maxLength: optional(marked(Type.Integer({ minimum: 1 }), { "x-class": "bound" })),
};
/** Fewest and most items or choices. */
export const countBounds = {
  min: optional(orFeel(Type.Integer({ minimum: 0 }))),
  max: optional(orFeel(Type.Integer({ minimum: 0 }))),
};
