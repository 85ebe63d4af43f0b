import type { Json } from "@blaupause/model";
import { once } from "../../once.ts";
import type { FieldProgram } from "../../program.ts";
import { accepted, readText, showText, type Complaint, type FieldKind } from "./kind.ts";

const optionsOf = once((field: FieldProgram) => new Set<Json>(field.options?.map(({ value }) => value)));
export const isOption = (value: Json, field: FieldProgram): boolean => optionsOf(field).has(value);

const notAnOption: Complaint = { code: "not-an-option" };

export const choice: FieldKind = {
  read: readText,
  show: showText,
  accepts: (value, field) => (isOption(value, field) ? undefined : notAnOption),
  check: accepted,
};
