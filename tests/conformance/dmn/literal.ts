// Literal expressions and unary tests of a model: parsed once over the static names, then evaluated.
import {
  evaluate,
  infer,
  prepare,
  types,
  type Calls,
  type Shape,
  type Type,
  type Value,
} from "@blaupause/feel";
import { parseExpression, parseUnaryTests } from "@blaupause/feel/parse";
import { typesOf, type Model } from "./model.ts";

export type Scope = ReadonlyMap<string, Value>;
export type Run = (scope: Scope, input?: Value) => Value;

export interface Boxed {
  readonly type: Type;
  readonly run: Run;
}

export interface Where {
  readonly model: Model;
  readonly shape: Shape;
}

export const nothing: Boxed = { type: types.any, run: () => null };

/** Functions called from outside an evaluation have no counters of their own to run on. */
export const calls: Calls = {
  tick: () => {},
  grow: () => {},
  warn: () => {},
  call: (fn, args) => fn.run(args, calls),
  today: () => null,
  now: () => null,
};

export const withNames = (where: Where, names: Readonly<Record<string, Type>>): Where => ({
  ...where,
  shape: { ...where.shape, entries: { ...where.shape.entries, ...names } },
});

export const literal = (text: string | undefined, where: Where): Boxed => {
  if (!text) return nothing;
  const parsed = parseExpression(text, where.shape, {
    register: "full",
    unknownNames: "allow",
    types: typesOf(where.model),
  });
  if (!parsed.ok) return nothing;
  const expression = prepare(parsed.ast);
  const options = { zone: "UTC" };
  return {
    type: infer(parsed.ast, where.shape).type,
    run: (scope, input) =>
      evaluate(expression, scope, input === undefined ? options : { ...options, input }).value,
  };
};

export const unaryTests = (text: string | undefined, where: Where): Run => {
  if (!text || text === "-") return () => true;
  const parsed = parseUnaryTests(text, where.shape, {
    register: "full",
    unknownNames: "allow",
    types: typesOf(where.model),
  });
  if (!parsed.ok) return () => null;
  const expression = prepare(parsed.ast);
  return (scope, input = null) => evaluate(expression, scope, { input }).value;
};
