// Static types. `format`, `options` and `tag` say how a text prints a value; they take no part in
// checking and travel along paths.
interface Printed {
  readonly tag?: string;
}

export interface StringType extends Printed {
  readonly kind: "string";
  readonly options?: readonly string[];
}
export interface NumberType extends Printed {
  readonly kind: "number";
  readonly format?: "money" | "integer";
}
export interface PlainType extends Printed {
  readonly kind: "any" | "null" | "boolean" | "date" | "time" | "dateTime" | "yearsMonths" | "daysTime";
}
export interface FunctionType {
  readonly kind: "function";
  readonly parameters?: readonly Type[];
  readonly result?: Type;
}
export interface ListType extends Printed {
  readonly kind: "list";
  readonly of: Type;
}
/** `open` says that entries may exist which are not listed; `whole` that it is one value, which may be missing. */
export interface ContextType extends Printed {
  readonly kind: "context";
  readonly entries: Readonly<Record<string, Type>>;
  readonly open?: true;
  readonly whole?: true;
}
export interface RangeType extends Printed {
  readonly kind: "range";
  readonly of: Type;
}
/** A type of the model's own, looked up by name where a table of types is at hand. */
export interface NamedType {
  readonly kind: "named";
  readonly name: string;
}

export type Type =
  PlainType | StringType | NumberType | FunctionType | ListType | ContextType | RangeType | NamedType;

/** The names an expression may read, with their types. */
export type Shape = ContextType;

export const any: Type = { kind: "any" };
export const nothing: Type = { kind: "null" };
export const boolean: Type = { kind: "boolean" };
export const string: Type = { kind: "string" };
export const number: Type = { kind: "number" };
export const money: Type = { kind: "number", format: "money" };
export const integer: Type = { kind: "number", format: "integer" };
export const date: Type = { kind: "date" };
export const time: Type = { kind: "time" };
export const dateTime: Type = { kind: "dateTime" };
export const yearsMonths: Type = { kind: "yearsMonths" };
export const daysTime: Type = { kind: "daysTime" };
export const listOf = (of: Type): ListType => ({ kind: "list", of });
export const rangeOf = (of: Type): RangeType => ({ kind: "range", of });
export const contextOf = (entries: Readonly<Record<string, Type>>): ContextType => ({
  kind: "context",
  entries,
});
export const anyContext: ContextType = { kind: "context", entries: {}, open: true };
export const functionOf = (parameters: readonly Type[], result: Type): FunctionType => ({
  kind: "function",
  parameters,
  result,
});

/** The type of an entry; own names only, so that `constructor` is never found by accident. */
export const entryType = (type: ContextType, name: string): Type | undefined =>
  Object.hasOwn(type.entries, name) ? type.entries[name] : type.open ? any : undefined;
