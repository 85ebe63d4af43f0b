/** What is wrong with a text: a stable code, its place, and what a sentence about it needs. */
export interface Problem {
  readonly code: ProblemCode;
  readonly from: number;
  readonly to: number;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | "syntax"
  | "too-long"
  | "too-deep"
  | "bad-number"
  | "bad-temporal"
  | "duplicate-key"
  | "unknown-name"
  | "unknown-path"
  | "not-in-profile"
  | "type-mismatch"
  | "argument-count"
  | "argument-name"
  | "argument-type"
  | "not-a-function";
