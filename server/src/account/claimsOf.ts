import type { FieldProgram } from "@blaupause/engine";
import type { Claim } from "@blaupause/model";

/** The claims a form asks for, in the order of its questions. */
export const claimsOf = (fields: readonly FieldProgram[]): readonly Claim[] => [
  ...new Set(
    fields.flatMap((field) => field.claim ?? (field.type === "group" ? claimsOf(field.fields ?? []) : [])),
  ),
];
