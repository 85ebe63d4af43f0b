import { fromJson, type Purse, type Type, type Value } from "@blaupause/feel";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";
import type { Evaluator } from "./expression.ts";

/**
 * JSON to FEEL by static type. Only what the type names is taken over (`$key` is not seen by expressions), and what is
 * absent is null, an empty list or a context of nulls, as F2 wants it. An upload is one value: without it there is null.
 */
export function toValue(json: Json | undefined, type: Type): Value {
  if (type.kind === "list")
    return Array.isArray(json) ? json.map((item: Json) => toValue(item, type.of)) : [];
  if (type.kind === "context" && type.whole === true && !isJsonObject(json)) return null;
  if (type.kind === "context" && type.open !== true) {
    const source = isJsonObject(json) ? json : {};
    const names = Object.keys(type.entries);
    return new Map(names.map((name) => [name, toValue(own(source, name), entry(type.entries, name))]));
  }
  if (json === undefined || json === null) return null;
  if (type.kind === typeof json && type.kind !== "number") return json as Value;
  const read = fromJson(json, type);
  return read.ok ? read.value : null;
}

const own = (json: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(json, name) ? json[name] : undefined;
const entry = (entries: Readonly<Record<string, Type>>, name: string): Type =>
  entries[name] ?? { kind: "any" };

/** What an evaluation knows beside the answers: when, where, and one JSON value a name. */
export interface Scope {
  /** The instant `today()` and `now()` stand for, ISO with offset. */
  readonly at: string;
  readonly zone: string;
  readonly names: JsonObject;
  /** What is left for the command this belongs to; without it each evaluation of a form has one of its own (P38). */
  readonly purse?: Purse | undefined;
  /** The same, where somebody evaluates with it already: `names` need not hold what can be looked up here. */
  readonly sight?: Seeing;
}

export type Lookup = (name: string) => Value | undefined;
/** Names as FEEL values, each converted once, and what evaluates with them. */
export interface Seeing {
  readonly names: Lookup;
  readonly evaluate: Evaluator;
}

/** Some names on top of what is around them. */
export const within =
  (known: ReadonlyMap<string, Value>, around: Lookup): Lookup =>
  (name) =>
    known.has(name) ? known.get(name) : around(name);

/** One name on top of what is around it. */
export const withOne =
  (own: string | undefined, value: Value, around: Lookup): Lookup =>
  (name) =>
    name === own ? value : around(name);

/** Looks names up in a scope; each is converted once, when first asked for. */
export function lookupIn(scope: Scope, types: Readonly<Record<string, Type>>): Lookup {
  const known = new Map<string, Value>();
  return (name) => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) return undefined;
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = toValue(own(scope.names, name), type);
    known.set(name, value);
    return value;
  };
}
