import type { SubjectKind } from "../condition/subjects.ts";
import type { Operand } from "../condition/tree.ts";

/** A value as a sentence: what a reckoning, a letter's line or a date is made of. */
export type Value =
  /** Nothing: an answer that is not given. */
  | { readonly type: "nothing" }
  /** One fixed answer, or another one. */
  | { readonly type: "one"; readonly operand: Operand }
  | Sum
  /** A text with names in braces, as letters store it. */
  | { readonly type: "words"; readonly template: string }
  | Day
  | Branch;

/** Terms that are added or taken away, each a product: what people write from left to right. */
export interface Sum {
  readonly type: "sum";
  readonly terms: readonly Term[];
}
export interface Term {
  readonly sign: "+" | "-";
  readonly factors: readonly Factor[];
}
export interface Factor {
  /** Of the first one it says nothing. */
  readonly by: "*" | "/";
  readonly of: Amount;
}
export type Amount =
  | { readonly type: "number"; readonly number: string }
  | { readonly type: "path"; readonly path: string }
  /** A bracket. */
  | Sum
  /** Half up, to so many places. */
  | { readonly type: "rounded"; readonly places: string; readonly sum: Sum }
  | Branch;

export type Unit = "D" | "M" | "Y";
export type Count = Extract<Amount, { type: "number" | "path" }>;
/** A day, or so long before or after it. */
export interface Day {
  readonly type: "day";
  readonly of:
    | { readonly type: "today" }
    | { readonly type: "path"; readonly path: string }
    | { readonly type: "date"; readonly date: string };
  readonly shift: { readonly sign: "+" | "-"; readonly count: Count; readonly unit: Unit } | null;
}

/** „Wenn … dann … sonst …“; the test is a condition of its own, as it is stored. */
export interface Branch {
  readonly type: "branch";
  readonly test: string;
  readonly then: Value;
  readonly else: Value;
}

/** How a value of a kind begins. */
export function firstValue(kind: SubjectKind, options: readonly { readonly value: string }[] = []): Value {
  switch (kind) {
    case "number":
    case "money":
      return sumOf({ type: "number", number: "0" });
    case "date":
      return { type: "day", of: { type: "today" }, shift: null };
    case "choice":
      return { type: "one", operand: { type: "text", text: options[0]?.value ?? "" } };
    default:
      return { type: "words", template: "" };
  }
}
export const sumOf = (of: Amount): Sum => ({
  type: "sum",
  terms: [{ sign: "+", factors: [{ by: "*", of }] }],
});
