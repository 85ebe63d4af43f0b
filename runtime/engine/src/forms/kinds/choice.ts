import type { Json } from "@blaupause/model";
import type { FieldProgram } from "../../program.ts";
import { accepted, first, readable, showText, type Complaint, type FieldKind } from "./kind.ts";

const known = new WeakMap<FieldProgram, ReadonlySet<string>>();
export function isOption(value: Json, field: FieldProgram): boolean {
  let values = known.get(field);
  if (values === undefined) {
    values = new Set(field.options?.map((option) => option.value));
    known.set(field, values);
  }
  return typeof value === "string" && values.has(value);
}

const notAnOption: Complaint = { code: "not-an-option" };

export const choice: FieldKind = {
  read: (texts) => readable(first(texts) === "" ? null : first(texts)),
  show: showText,
  accepts: (value, field) => (isOption(value, field) ? undefined : notAnOption),
  check: accepted,
};
