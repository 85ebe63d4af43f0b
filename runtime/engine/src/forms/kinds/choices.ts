import type { Json } from "@blaupause/model";
import { isOption } from "./choice.ts";
import { readable, type Complaint, type FieldKind, type Limits } from "./kind.ts";

export function checkCount(value: Json, { min, max }: Limits): Complaint | undefined {
  const count = Array.isArray(value) ? value.length : 0;
  if (min !== undefined && count < Number(min)) return { code: "too-few", params: { min } };
  if (max !== undefined && count > Number(max)) return { code: "too-many", params: { max } };
  return undefined;
}

export const choices: FieldKind = {
  read: (texts) => readable([...new Set(texts.filter((text) => text !== ""))]),
  show: (value) => (Array.isArray(value) ? value.map(String) : []),
  accepts: (value, field) =>
    Array.isArray(value) && value.every((one: Json) => isOption(one, field))
      ? undefined
      : { code: "not-an-option" },
  check: (value, _field, limits) => checkCount(value, limits),
};
