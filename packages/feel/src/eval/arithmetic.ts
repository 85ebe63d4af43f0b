import type { ArithmeticOp, NodeOf } from "../ast.ts";
import * as number from "../num.ts";
import { isInteger, isNum, type Num } from "../num.ts";
import { isTagged, type Value } from "../value.ts";
import type { Code, Names, Compile } from "./frame.ts";
import {
  addTemporal,
  divideTemporal,
  multiplyTemporal,
  negateTemporal,
  subtractTemporal,
} from "./temporal.ts";

const numeric = (op: ArithmeticOp, a: Num, b: Num): Num | null => {
  switch (op) {
    case "+":
      return number.add(a, b);
    case "-":
      return number.sub(a, b);
    case "*":
      return number.mul(a, b);
    case "/":
      return number.div(a, b);
    case "**":
      return number.pow(a, b);
  }
};

const temporal = (op: ArithmeticOp, a: Value, b: Value): Value => {
  switch (op) {
    case "+":
      return addTemporal(a, b);
    case "-":
      return subtractTemporal(a, b);
    case "*":
      return multiplyTemporal(a, b);
    case "/":
      return divideTemporal(a, b);
    case "**":
      return null;
  }
};

export const compileArithmetic = (node: NodeOf<"arithmetic">, names: Names, compile: Compile): Code => {
  const [left, right] = [compile(node.left, names), compile(node.right, names)];
  const { op } = node;
  return (frame) => {
    const [a, b] = [left(frame), right(frame)];
    const { run } = frame;
    let value: Value = null;
    if (isNum(a) && isNum(b)) {
      if (op === "**") run.tick(isInteger(b) ? 100 : 500); // what a power costs beside a sum
      value = numeric(op, a, b);
    } else if (typeof a === "string" && typeof b === "string" && op === "+") {
      run.grow(a.length + b.length);
      value = a + b;
    } else if (isTagged(a) || isTagged(b)) value = temporal(op, a, b);
    if (value === null && a !== null && b !== null) run.warn("arithmetic", node);
    return value;
  };
};

export const compileNegate = (node: NodeOf<"negate">, names: Names, compile: Compile): Code => {
  const of = compile(node.of, names);
  return (frame) => {
    const value = of(frame);
    return isNum(value) ? number.negate(value) : negateTemporal(value);
  };
};
