// AST → closures. No code is generated, so it runs under a strict content security policy.
import type { Node } from "../ast.ts";
import { parseNum, zero } from "../num.ts";
import { parseAt } from "../temporal/literal.ts";
import { compileArithmetic, compileNegate } from "./arithmetic.ts";
import { compileCall } from "./call.ts";
import { compileBetween, compileCompare } from "./comparison.ts";
import { compileContext, compileList, compilePath } from "./data.ts";
import { compileFilter } from "./filter.ts";
import type { Code, Names } from "./frame.ts";
import { compileFunction } from "./functions.ts";
import { compileInstance } from "./instance.ts";
import { compileFor, compileQuantified } from "./iterate.ts";
import { compileAnd, compileIf, compileOr } from "./logic.ts";
import { compileBuiltin, compileInput, compileName } from "./names.ts";
import { compileRange } from "./ranges.ts";
import { compileIn, compileTest, compileTests } from "./tests.ts";

export const compile = (node: Node, names: Names): Code => {
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
      return compileInput(names);
    case "path":
      return compilePath(node, names);
    case "filter":
      return compileFilter(node, names);
    case "call":
      return compileCall(node, names);
    case "negate":
      return compileNegate(node, names);
    case "arithmetic":
      return compileArithmetic(node, names);
    case "compare":
      return compileCompare(node, names);
    case "between":
      return compileBetween(node, names);
    case "in":
      return compileIn(node, names);
    case "and":
      return compileAnd(node, names);
    case "or":
      return compileOr(node, names);
    case "if":
      return compileIf(node, names);
    case "for":
      return compileFor(node, names);
    case "some":
    case "every":
      return compileQuantified(node, names);
    case "instance":
      return compileInstance(node, names);
    case "list":
      return compileList(node, names);
    case "context":
      return compileContext(node, names);
    case "range":
      return compileRange(node, names);
    case "test":
      return compileTest(node, names);
    case "function":
      return compileFunction(node, names);
    case "tests":
      return compileTests(node, names);
  }
};
