// `in` and unary tests. A test that names `?` is its own answer; every other is held against the input.
import type { CompareOp, Node, NodeOf } from "../ast.ts";
import { someNode } from "../children.ts";
import { isList, isRange, type Value } from "../value.ts";
import { compareBy } from "./comparison.ts";
import { equal } from "./equality.ts";
import type { Code, Frame, Names, Run, Compile } from "./frame.ts";
import { inRange, rangeOf } from "./ranges.ts";

type Test = (input: Value, frame: Frame) => boolean | null;

const namesInput = (node: Node): boolean => someNode(node, ({ t }) => t === "input");

const anyOf = (answers: Iterable<boolean | null>): boolean | null => {
  let answer: boolean | null = false;
  for (const one of answers) {
    if (one === true) return true;
    if (one === null) answer = null;
  }
  return answer;
};

/** Whether the value is the expected one, lies in it (range), or is one of it (list). */
const matches = (input: Value, expected: Value, run: Run): boolean | null => {
  if (isRange(expected)) return isRange(input) ? equal(input, expected, run) : inRange(input, expected);
  if (!isList(expected)) return equal(input, expected, run);
  if (isList(input) && equal(input, expected, run) === true) return true;
  run.tick(expected.length);
  return anyOf(expected.map((one) => (isList(one) ? equal(input, one, run) : matches(input, one, run))));
};

const prepareTest = (node: Node, names: Names, compile: Compile): Test => {
  if (node.t === "test") {
    const of = compile(node.of, names);
    return (input, frame) => compareBy(node.op, input, of(frame), frame.run);
  }
  const code = compile(node, names);
  if (!namesInput(node)) return (input, frame) => matches(input, code(frame), frame.run);
  return (input, frame) => {
    const value = code(frame);
    return typeof value === "boolean" ? value : value === null ? null : matches(input, value, frame.run);
  };
};

const withInput = (frame: Frame, input: Value, run: () => Value): Value => {
  const before = frame.input;
  frame.input = input;
  const value = run();
  frame.input = before;
  return value;
};

export const compileIn = (node: NodeOf<"in">, names: Names, compile: Compile): Code => {
  const of = compile(node.of, names);
  const tests = node.tests.map((test) => prepareTest(test, names, compile));
  return (frame) => {
    const input = of(frame);
    return withInput(frame, input, () => anyOf(tests.map((test) => test(input, frame))));
  };
};

export const compileTests = (node: NodeOf<"tests">, names: Names, compile: Compile): Code => {
  const tests = node.tests.map((test) => prepareTest(test, names, compile));
  if (tests.length === 0) return () => !node.not;
  return (frame) => {
    const input = frame.input ?? frame.run.lookup("?") ?? null;
    const answer = anyOf(tests.map((test) => test(input, frame)));
    return node.not && answer !== null ? !answer : answer;
  };
};

const rangeBy = (op: CompareOp, value: Value): Value => {
  switch (op) {
    case "<":
    case "<=":
      return rangeOf(undefined, value, false, op === "<=");
    case ">":
    case ">=":
      return rangeOf(value, undefined, op === ">=", false);
    case "=":
      return rangeOf(value, value, true, true);
    case "!=":
      return null;
  }
};

/** `(< 5)` outside unary tests is a range with one end. */
export const compileTest = (node: NodeOf<"test">, names: Names, compile: Compile): Code => {
  const of = compile(node.of, names);
  return (frame) => rangeBy(node.op, of(frame));
};
