import { withoutUnseen, type Json } from "@blaupause/model";
import type { FieldProgram } from "../../program.ts";

/** Why an answer is not accepted: a code with parameters, never a sentence. */
export interface Complaint {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
export type Reading = { readonly ok: true; readonly value: Json } | { readonly ok: false };
/** Limits of a field with their expressions evaluated. */
export interface Limits {
  readonly min?: string | number;
  readonly max?: string | number;
}

/**
 * Everything the laws know of one type of answer. `read` and `show` are inverse for what `accepts` lets pass; a text
 * that cannot be read is kept as it was typed, so that it can be shown again beside its error.
 */
export interface FieldKind {
  readonly read: (texts: readonly string[], field: FieldProgram) => Reading;
  readonly show: (value: Json, field: FieldProgram) => readonly string[];
  /** Undefined when the JSON is of this type; the type comes before all constraints (F6). */
  readonly accepts: (value: Json, field: FieldProgram) => Complaint | undefined;
  readonly check: (value: Json, field: FieldProgram, limits: Limits) => Complaint | undefined;
}

export const isEmpty = (value: Json | undefined): boolean =>
  (value ?? "") === "" || (Array.isArray(value) && value.length === 0);

export const first = (texts: readonly string[]): string => withoutUnseen(texts[0] ?? "").trim();
export const readable = (value: Json): Reading => ({ ok: true, value });
export const compact = (text: string): string => text.replaceAll(/\s/g, "");
/** A text as it was typed; an empty one, or one of which nothing can be seen, is no answer. */
export const readText = (texts: readonly string[]): Reading => {
  const typed = first(texts);
  return readable(/[^\s\p{Default_Ignorable_Code_Point}]/u.test(typed) ? typed : null);
};
export const unreadable: Reading = { ok: false };
export const showText = (value: Json): readonly string[] => (value === null ? [] : [String(value)]);
export const accepted = (): undefined => undefined;
