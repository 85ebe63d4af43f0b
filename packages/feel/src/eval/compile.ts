// AST → closures. No code is generated, so it runs under a strict content security policy.
import { parseNum, zero } from "../num.ts";
import { parseAt } from "../temporal/literal.ts";
import { compileArithmetic, compileNegate } from "./arithmetic.ts";
import { compileCall } from "./call.ts";
import { compileBetween, compileCompare } from "./comparison.ts";
import { compileContext, compileList, compilePath } from "./data.ts";
import { compileFilter } from "./filter.ts";
import type { Compile } from "./frame.ts";
import { compileFunction } from "./functions.ts";
import { compileInstance } from "./instance.ts";
import { compileFor, compileQuantified } from "./iterate.ts";
import { compileAnd, compileIf, compileOr } from "./logic.ts";
import { compileBuiltin, readInput, compileName } from "./names.ts";
import { compileRange } from "./ranges.ts";
import { compileIn, compileTest, compileTests } from "./tests.ts";

export const compile: Compile = (node, names) => {
  switch (node.t) {
    case "null":
      return () => null;
    case "boolean":
    case "string": {
      const { value } = node;
      return () => value;
    }
    case "number": {
      const value = parseNum(node.value) ?? zero;
      return () => value;
    }
    case "at": {
      const value = parseAt(node.value);
      return () => value;
    }
    case "name":
      return compileName(node, names);
    case "builtin":
      return compileBuiltin(node);
    case "input":
      return readInput;
    case "path":
      return compilePath(node, names, compile);
    case "filter":
      return compileFilter(node, names, compile);
    case "call":
      return compileCall(node, names, compile);
    case "negate":
      return compileNegate(node, names, compile);
    case "arithmetic":
      return compileArithmetic(node, names, compile);
    case "compare":
      return compileCompare(node, names, compile);
    case "between":
      return compileBetween(node, names, compile);
    case "in":
      return compileIn(node, names, compile);
    case "and":
      return compileAnd(node, names, compile);
    case "or":
      return compileOr(node, names, compile);
    case "if":
      return compileIf(node, names, compile);
    case "for":
      return compileFor(node, names, compile);
    case "some":
    case "every":
      return compileQuantified(node, names, compile);
    case "instance":
      return compileInstance(node, names, compile);
    case "list":
      return compileList(node, names, compile);
    case "context":
      return compileContext(node, names, compile);
    case "range":
      return compileRange(node, names, compile);
    case "test":
      return compileTest(node, names, compile);
    case "function":
      return compileFunction(node, names, compile);
    case "tests":
      return compileTests(node, names, compile);
  }
};
