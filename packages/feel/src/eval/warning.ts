import type { Span } from "../ast.ts";
import type { Value } from "../value.ts";

/** What went wrong while evaluating, and where. */
export interface Warning extends Span {
  readonly code: WarningCode;
  readonly params?: Readonly<Record<string, string>>;
}

export type WarningCode =
  | "budget"
  | "type"
  | "arguments"
  | "arithmetic"
  | "unknown-name"
  | "not-a-function"
  | "no-clock"
  | "domain"
  | "format"
  | "duplicate-key"
  | "pattern";

/** A scope as a function: `undefined` for names it does not know. */
export type Lookup = (name: string) => Value | undefined;
