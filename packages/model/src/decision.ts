import { Type, type Static } from "typebox";
import { closed, expression, id, mapOf, marked, optional, references, words, ID } from "./schema.ts";
import { valueType } from "./valueType.ts";

const input = closed({
  id: id(),
  label: optional(words(200)),
  expression: expression(),
  type: valueType,
  values: optional(marked(Type.String({ maxLength: 4000 }), { "x-class": "bound", "x-feel": "unary" })),
});
const output = closed({
  id: id(),
  label: optional(words(200)),
  type: valueType,
  values: optional(Type.Array(Type.Union([Type.String(), Type.Number(), Type.Boolean()]))),
});

const cells = (feel: "unary" | "expression") =>
  marked(mapOf(ID, Type.String({ maxLength: 4000 })), {
    "x-class": "logic",
    "x-merge": "leaves",
    "x-feel": feel,
  });
const row = closed({
  id: id(),
  label: optional(words(300)),
  when: cells("unary"),
  then: cells("expression"),
  basis: optional(references("legalBasis")),
});

export const hitPolicy = Type.Union([
  Type.Literal("UNIQUE"),
  Type.Literal("FIRST"),
  Type.Literal("ANY"),
  Type.Literal("PRIORITY"),
  Type.Literal("COLLECT"),
  Type.Literal("RULE ORDER"),
  Type.Literal("OUTPUT ORDER"),
]);
export const aggregation = Type.Union([
  Type.Literal("SUM"),
  Type.Literal("MIN"),
  Type.Literal("MAX"),
  Type.Literal("COUNT"),
]);

/** A DMN 1.5 decision table. `then` and `default` are FEEL, `when` unary tests; an absent cell means „any“. */
export const decision = closed({
  title: words(200),
  inputs: Type.Array(input),
  outputs: Type.Array(output, { minItems: 1 }),
  hitPolicy,
  aggregation: optional(aggregation),
  default: optional(cells("expression")),
  rows: Type.Array(row),
});

export type Input = Static<typeof input>;
export type Output = Static<typeof output>;
export type Row = Static<typeof row>;
export type Decision = Static<typeof decision>;
export type HitPolicy = Static<typeof hitPolicy>;
export type Aggregation = Static<typeof aggregation>;
export const decisionParts = { input, output, row };
