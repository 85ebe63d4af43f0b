import type { Json, JsonObject, ValueType } from "@blaupause/model";
import type { Answer } from "../typed/typed.ts";
import { today } from "../typed/today.ts";

const plain: Readonly<Record<string, ValueType>> = {
  text: "text",
  textarea: "text",
  email: "text",
  phone: "text",
  iban: "text",
  choice: "text",
  search: "text",
  number: "number",
  integer: "integer",
  money: "money",
  boolean: "boolean",
  date: "date",
};

/** The kind of value one answer to a question is; null where an answer has parts, or is a file. */
export const plainTypeOf = ({ type }: JsonObject): ValueType | null =>
  typeof type === "string" && Object.hasOwn(plain, type) ? (plain[type] ?? null) : null;

/** A value to begin with that fits at once; no text does before somebody has written it. */
export function firstPrefill(type: ValueType, [first]: readonly Answer[]): Json | undefined {
  if (type === "boolean") return true;
  if (type === "date") return today();
  return type === "text" ? first?.value : 0;
}
