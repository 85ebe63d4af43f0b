import type { Json, ValueType } from "@blaupause/model";

export const isNumeric = (type: ValueType): boolean =>
  type === "number" || type === "integer" || type === "money";

/** A value in words (`1234.5`, `true`) as JSON holds it. */
export function jsonOf(value: string, type: ValueType): Json {
  if (type === "boolean") return value === "true";
  return isNumeric(type) ? Number(value) : value;
}
