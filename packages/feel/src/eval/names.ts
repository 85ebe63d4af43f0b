// Reading names: locals by slot, in filters the element's entries first, then the scope, then built-ins.
import type { NodeOf } from "../ast.ts";
import { builtinNamed } from "../builtins/index.ts";
import { isContext, type Value } from "../value.ts";
import type { Code, Names } from "./frame.ts";
import { builtinValue } from "./functions.ts";

const readRoot =
  (node: NodeOf<"name">): Code =>
  ({ run }) => {
    const value = run.lookup(node.name);
    if (value !== undefined) return value;
    const builtin = builtinNamed(node.name);
    if (builtin) return builtinValue(builtin);
    run.warn("unknown-name", node, { name: node.name });
    return null;
  };

const entryOf = (element: Value | undefined, name: string): Value | undefined =>
  isContext(element) ? element.get(name) : undefined;

export const compileName = (node: NodeOf<"name">, names: Names): Code => {
  const { name } = node;
  if (names.t === "root") return readRoot(node);
  const { slot } = names;
  if (names.t === "local")
    return names.name === name ? (frame) => frame.locals[slot] ?? null : compileName(node, names.outer);
  const outer = name === "item" ? null : compileName(node, names.outer);
  return (frame) => {
    const element = frame.locals[slot];
    const entry = entryOf(element, name);
    if (entry !== undefined) return entry;
    return outer ? outer(frame) : (element ?? null);
  };
};

export const compileBuiltin = (node: NodeOf<"builtin">): Code => {
  const builtin = builtinNamed(node.name);
  const value = builtin ? builtinValue(builtin) : null;
  return () => value;
};

/** `?`: the value under test, or a variable of that name. */
export const readInput: Code = (frame) => frame.input ?? frame.run.lookup("?") ?? null;
