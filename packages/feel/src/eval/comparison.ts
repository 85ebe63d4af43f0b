import type { CompareOp, NodeOf } from "../ast.ts";
import type { Value } from "../value.ts";
import { equal, order } from "./equality.ts";
import type { Code, Names, Run, Compile } from "./frame.ts";

const decide = (op: Exclude<CompareOp, "=" | "!=">, sign: number): boolean => {
  switch (op) {
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
  }
};

/** `null` when the values cannot be compared. */
export const compareBy = (op: CompareOp, a: Value, b: Value, run: Run): boolean | null => {
  if (op === "=") return equal(a, b, run);
  if (op === "!=") {
    const same = equal(a, b, run);
    return same === null ? null : !same;
  }
  const sign = order(a, b);
  return sign === null ? null : decide(op, sign);
};

export const compileCompare = (node: NodeOf<"compare">, names: Names, compile: Compile): Code => {
  const [left, right] = [compile(node.left, names), compile(node.right, names)];
  const { op } = node;
  return (frame) => {
    const [a, b] = [left(frame), right(frame)];
    const answer = compareBy(op, a, b, frame.run);
    if (answer === null && a !== null && b !== null) frame.run.warn("type", node);
    return answer;
  };
};

export const compileBetween = (node: NodeOf<"between">, names: Names, compile: Compile): Code => {
  const [of, low, high] = [node.of, node.low, node.high].map((part) => compile(part, names));
  if (!of || !low || !high) return () => null;
  return (frame) => {
    const value = of(frame);
    const [first, second] = [order(low(frame), value), order(value, high(frame))];
    if (first !== null && second !== null) return first <= 0 && second <= 0;
    return null;
  };
};
