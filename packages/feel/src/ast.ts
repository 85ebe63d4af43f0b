// The tree an expression is stored as: plain JSON, numbers as text, so that it can be hashed, shipped
// to a browser and evaluated there without a parser.
import type { Type } from "./types.ts";

/** Where a node stands in its source; programs may leave it out. */
export interface Span {
  readonly from?: number;
  readonly to?: number;
}

export type ArithmeticOp = "+" | "-" | "*" | "/" | "**";
export type CompareOp = "=" | "!=" | "<" | "<=" | ">" | ">=";

export interface Binding extends Span {
  readonly name: string;
  readonly over: Node;
  /** Present in `for i in 1..10`: iteration from `over` to here. */
  readonly upTo?: Node;
}
export interface Entry extends Span {
  readonly key: string;
  readonly value: Node;
}
export interface Parameter {
  readonly name: string;
  readonly type?: Type;
}

export type Node = Span &
  (
    | { readonly t: "null" }
    | { readonly t: "boolean"; readonly value: boolean }
    | { readonly t: "number"; readonly value: string }
    | { readonly t: "string"; readonly value: string }
    | { readonly t: "at"; readonly value: string }
    /** `item` counts the filters outwards whose element has the name; absent outside. */
    | { readonly t: "name"; readonly name: string; readonly item?: number }
    | { readonly t: "builtin"; readonly name: string }
    | { readonly t: "input" }
    | { readonly t: "path"; readonly of: Node; readonly name: string }
    | { readonly t: "filter"; readonly of: Node; readonly by: Node }
    | {
        readonly t: "call";
        readonly fn: Node;
        readonly args: readonly Node[];
        readonly names?: readonly string[];
      }
    | { readonly t: "negate"; readonly of: Node }
    | {
        readonly t: "arithmetic";
        readonly op: ArithmeticOp;
        readonly left: Node;
        readonly right: Node;
      }
    | { readonly t: "compare"; readonly op: CompareOp; readonly left: Node; readonly right: Node }
    | { readonly t: "between"; readonly of: Node; readonly low: Node; readonly high: Node }
    | { readonly t: "in"; readonly of: Node; readonly tests: readonly Node[] }
    | { readonly t: "and"; readonly left: Node; readonly right: Node }
    | { readonly t: "or"; readonly left: Node; readonly right: Node }
    | { readonly t: "if"; readonly test: Node; readonly then: Node; readonly else: Node }
    | { readonly t: "for"; readonly bindings: readonly Binding[]; readonly body: Node }
    | {
        readonly t: "some" | "every";
        readonly bindings: readonly Binding[];
        readonly body: Node;
      }
    | { readonly t: "instance"; readonly of: Node; readonly type: Type }
    | { readonly t: "list"; readonly items: readonly Node[] }
    | { readonly t: "context"; readonly entries: readonly Entry[] }
    | {
        readonly t: "range";
        readonly low: Node;
        readonly high: Node;
        readonly lowIncluded: boolean;
        readonly highIncluded: boolean;
      }
    /** `< 5`, as a unary test or as a range with one end. */
    | { readonly t: "test"; readonly op: CompareOp; readonly of: Node }
    | { readonly t: "function"; readonly parameters: readonly Parameter[]; readonly body: Node }
    /** Unary tests; none and not negated is `-`, which everything passes. */
    | { readonly t: "tests"; readonly not: boolean; readonly tests: readonly Node[] }
  );

export type NodeKind = Node["t"];
export type NodeOf<K extends NodeKind> = Extract<Node, { readonly t: K }>;

/** A whole expression; `feel` is the version of this format. */
export interface Ast {
  readonly feel: 1;
  readonly root: Node;
}
