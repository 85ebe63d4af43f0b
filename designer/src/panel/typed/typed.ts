/** What somebody typed, as it is stored (`1234.5`, `2026-01-31`, `true`); or why it says nothing. */
export type Typed =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: Unreadable };

/** Each has a sentence: `typed.…`. */
export type Unreadable =
  "number" | "point" | "whole" | "date" | "yesNo" | "option" | "missing" | "formula" | "range";

/** One of the answers a question offers. */
export type { Answer } from "@blaupause/check";

export const read = (value: string): Typed => ({ ok: true, value });
export const unreadable = (why: Unreadable): { readonly ok: false; readonly why: Unreadable } => ({
  ok: false,
  why,
});
