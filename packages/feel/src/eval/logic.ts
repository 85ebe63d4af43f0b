// Three-valued logic: false and null is false, true or null is true, all else with null is null.
import type { NodeOf } from "../ast.ts";
import type { Value } from "../value.ts";
import type { Code, Names, Compile } from "./frame.ts";

const truth = (value: Value): boolean | null => (typeof value === "boolean" ? value : null);

const connective =
  (decisive: boolean) =>
  (node: NodeOf<"and" | "or">, names: Names, compile: Compile): Code => {
    const [left, right] = [compile(node.left, names), compile(node.right, names)];
    return (frame) => {
      const first = truth(left(frame));
      if (first === decisive) return decisive;
      const second = truth(right(frame));
      if (second === decisive) return decisive;
      return first === null || second === null ? null : !decisive;
    };
  };

export const compileAnd = connective(false);
export const compileOr = connective(true);

export const compileIf = (node: NodeOf<"if">, names: Names, compile: Compile): Code => {
  const test = compile(node.test, names);
  const [yes, no] = [compile(node.then, names), compile(node.else, names)];
  return (frame) => (test(frame) === true ? yes(frame) : no(frame));
};
