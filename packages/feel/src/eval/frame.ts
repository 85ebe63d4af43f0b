// What compiled code runs on, and how names become slots while compiling.
import type { Node } from "../ast.ts";
import type { Value } from "../value.ts";
import type { Run } from "./run.ts";

export type { Run };

/** One activation: local variables by slot, and the value `?` stands for. */
export interface Frame {
  readonly run: Run;
  readonly locals: Value[];
  input: Value | undefined;
}

export type Code = (frame: Frame) => Value;

/** Handed to each kind's compiler, so that the kinds do not import the one that knows them all. */
export type Compile = (node: Node, names: Names) => Code;

/** Names known while compiling, innermost first. */
export type Names =
  | { readonly t: "root" }
  | { readonly t: "local"; readonly name: string; readonly slot: number; readonly outer: Names }
  | { readonly t: "element"; readonly slot: number; readonly outer: Names };

export const nextSlot = (names: Names): number => (names.t === "root" ? 0 : names.slot + 1);

export const withLocal = (names: Names, name: string): Names & { readonly slot: number } => ({
  t: "local",
  name,
  slot: nextSlot(names),
  outer: names,
});

export const withElement = (names: Names): Names & { readonly slot: number } => ({
  t: "element",
  slot: nextSlot(names),
  outer: names,
});
