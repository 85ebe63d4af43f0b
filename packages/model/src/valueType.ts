import { Type, type Static } from "typebox";

/** Names of the types a value may have outside a form: decision inputs and outputs, hidden fields, payloads. */
export const valueType = Type.Union([
  Type.Literal("text"),
  Type.Literal("number"),
  Type.Literal("integer"),
  Type.Literal("money"),
  Type.Literal("boolean"),
  Type.Literal("date"),
  Type.Literal("time"),
  Type.Literal("datetime"),
  Type.Literal("duration"),
  Type.Literal("any"),
]);
export type ValueType = Static<typeof valueType>;
