/** A condition as a sentence: single comparisons, joined by „und“ (all) or „oder“ (any). No joint stands in its like. */
export type Condition = Joint | Test;
export interface Joint {
  readonly type: "all" | "any";
  readonly of: readonly Condition[];
}
export interface Test {
  readonly type: "test";
  /** How an expression reads what is compared: `antrag.ort`, `count(antrag.hunde)`. */
  readonly subject: string;
  readonly operator: Operator;
  readonly value: Operand | null;
}

export type Comparison = "is" | "isNot" | "more" | "atLeast" | "less" | "atMost";
export type Operator =
  Comparison | "contains" | "startsWith" | "includes" | "oneOf" | "yes" | "no" | "filled" | "empty";

export type Operand =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "texts"; readonly texts: readonly string[] }
  | { readonly type: "number"; readonly number: string }
  | { readonly type: "date"; readonly date: string }
  /** Another answer, or what the municipality says. */
  | { readonly type: "path"; readonly path: string }
  /** Today, or so many days before or after; how many may be a path as well. */
  | { readonly type: "today"; readonly shift: Shift | null };
export interface Shift {
  readonly sign: "+" | "-";
  readonly days:
    { readonly type: "number"; readonly number: string } | { readonly type: "path"; readonly path: string };
}

export const always: Joint = { type: "all", of: [] };
