// Syntax tree of lezer → our AST. One function a kind of syntax; parentheses and tokens fall away.
import type { Binding, CompareOp, Entry, Node, Parameter } from "../ast.ts";
import { plainName } from "../name.ts";
import { parseNum, toText } from "../num.ts";
import { parseAt } from "../temporal/literal.ts";
import { childrenOf, complain, textOf, type Reading } from "./reading.ts";
import type { SyntaxNode } from "./source.ts";
import { unquote } from "./text.ts";
import { readType } from "./typeNames.ts";

const maxDepth = 500;

export interface Place {
  readonly reading: Reading;
  readonly depth: number;
}
type Convert = (node: SyntaxNode, place: Place) => Node;

const tokens = new Set(
  "( ) [ ] { } . .. for in return if then else some every satisfies and or between instance of function external < >".split(
    " ",
  ),
);
const expressionsOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  childrenOf(node).filter((child) => !tokens.has(child.name));

const span = ({ from, to }: SyntaxNode) => ({ from, to });
const broken = (node: SyntaxNode, { reading }: Place): Node => {
  complain(reading, "syntax", node);
  return { t: "null", ...span(node) };
};

/** Converts the `index`-th expression below a node. */
const part = (node: SyntaxNode, index: number, place: Place): Node => {
  const child = expressionsOf(node)[index];
  return child ? convert(child, place) : broken(node, place);
};

const compareOps: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);
const isCompareOp = (text: string): text is CompareOp => compareOps.has(text);
const nameText = (node: SyntaxNode | null, { reading }: Place): string =>
  node ? plainName(textOf(node, reading)) : "";

const number: Convert = (node, place) => {
  const value = parseNum(textOf(node, place.reading).replace(/\s/g, ""));
  if (!value) complain(place.reading, "bad-number", node);
  return { t: "number", value: value ? toText(value) : "0", ...span(node) };
};

const at: Convert = (node, place) => {
  const value = unquote(textOf(node, place.reading).slice(1));
  if (parseAt(value) === null) complain(place.reading, "bad-temporal", node, { text: value });
  return { t: "at", value, ...span(node) };
};

const binary =
  (t: "and" | "or"): Convert =>
  (node, place) => ({ t, left: part(node, 0, place), right: part(node, 1, place), ...span(node) });

const arithmetic: Convert = (node, place) => {
  const children = childrenOf(node);
  const sign = children.findIndex((child) => child.name === "ArithOp");
  const token = children[sign];
  const operands = children.filter((child) => child !== token).map((child) => convert(child, place));
  const [left, right] = operands;
  if (!token || !left) return broken(node, place);
  const op = textOf(token, place.reading);
  if (!right) return op === "-" ? { t: "negate", of: left, ...span(node) } : left;
  if (op === "+" || op === "-" || op === "*" || op === "/")
    return { t: "arithmetic", op, left, right, ...span(node) };
  return { t: "arithmetic", op: "**", left, right, ...span(node) };
};

const testsIn = (node: SyntaxNode, place: Place): readonly Node[] => {
  if (node.name === "PositiveUnaryTests") return childrenOf(node).map((test) => part(test, 0, place));
  return [part(node, 0, place)];
};

const comparison: Convert = (node, place) => {
  const of = part(node, 0, place);
  if (node.getChild("between"))
    return { t: "between", of, low: part(node, 1, place), high: part(node, 2, place), ...span(node) };
  if (node.getChild("in")) {
    const tests = node.getChild("PositiveUnaryTests") ?? node.getChild("PositiveUnaryTest");
    return { t: "in", of, tests: tests ? testsIn(tests, place) : [], ...span(node) };
  }
  const token = node.getChild("CompareOp");
  const op = token ? textOf(token, place.reading) : "";
  return isCompareOp(op)
    ? { t: "compare", op, left: of, right: part(node, 2, place), ...span(node) }
    : broken(node, place);
};

const interval: Convert = (node, place) => {
  const text = textOf(node, place.reading);
  const ends = childrenOf(node).filter((child) => !tokens.has(child.name));
  const [low, high] = ends.map((end) => convert(end, place));
  if (!low || !high) return broken(node, place);
  const [lowIncluded, highIncluded] = [text.startsWith("["), text.endsWith("]")];
  return { t: "range", low, high, lowIncluded, highIncluded, ...span(node) };
};

const unaryTest: Convert = (node, place) => {
  const inner = node.getChild("Interval");
  if (inner) return interval(inner, place);
  const token = node.getChild("CompareOp");
  const op = token ? textOf(token, place.reading) : "";
  return isCompareOp(op) ? { t: "test", op, of: part(node, 1, place), ...span(node) } : broken(node, place);
};

const bindings = (node: SyntaxNode, place: Place): readonly Binding[] =>
  (node.getChild("InExpressions")?.getChildren("InExpression") ?? []).map((entry) => {
    const range = entry.getChild("IterationContext") ?? entry;
    const upTo = range.getChild("..") ? { upTo: part(range, 1, place) } : {};
    const name = nameText(entry.getChild("Name"), place);
    return { name, over: part(range, 0, place), ...upTo, ...span(entry) };
  });

const iteration =
  (t: "for" | "some" | "every"): Convert =>
  (node, place) => ({ t, bindings: bindings(node, place), body: part(node, 1, place), ...span(node) });

const quantified: Convert = (node, place) => iteration(node.getChild("some") ? "some" : "every")(node, place);

const argumentsOf = (node: SyntaxNode, place: Place): Pick<NodeOfCall, "args" | "names"> => {
  const named = node.getChild("NamedParameters");
  if (!named) {
    const list = node.getChild("PositionalParameters");
    return { args: list ? childrenOf(list).map((child) => convert(child, place)) : [] };
  }
  const entries = named.getChildren("NamedParameter");
  return {
    args: entries.map((entry) => part(entry, 1, place)),
    names: entries.map((entry) => nameText(entry.getChild("ParameterName"), place)),
  };
};
type NodeOfCall = Extract<Node, { readonly t: "call" }>;

const call: Convert = (node, place) => {
  const target = childrenOf(node)[0];
  if (!target) return broken(node, place);
  const special = target.name === "SpecialFunctionName" || target.name === "DateTimeConstructor";
  const fn: Node = special
    ? { t: "builtin", name: nameText(target, place), ...span(target) }
    : convert(target, place);
  return { t: "call", fn, ...argumentsOf(node, place), ...span(node) };
};

const dateTimeLiteral: Convert = (node, place) => {
  const literal = node.getChild("AtLiteral");
  return literal ? at(literal, place) : call(node, place);
};

const path: Convert = (node, place) => {
  const name = nameText(node.lastChild, place);
  return { t: "path", of: part(node, 0, place), name, ...span(node) };
};

const entry = (node: SyntaxNode, place: Place): Entry => {
  const key = node.getChild("Key");
  const text = key ? textOf(key, place.reading) : "";
  const name = text.startsWith('"') ? unquote(text) : plainName(text);
  return { key: name, value: part(node, 1, place), ...span(node) };
};

const definition: Convert = (node, place) => {
  const parameters = node.getChild("FormalParameters")?.getChildren("FormalParameter") ?? [];
  const body = node.getChild("FunctionBody");
  if (!body || node.getChild("external")) return broken(node, place);
  return {
    t: "function",
    parameters: parameters.map((parameter): Parameter => {
      const type = parameter.getChild("Type");
      const name = nameText(parameter.getChild("ParameterName"), place);
      return { name, ...(type && { type: readType(type, place.reading) }) };
    }),
    body: part(body, 0, place),
    ...span(node),
  };
};

const instance: Convert = (node, place) => {
  const type = node.getChild("Type");
  if (!type) return broken(node, place);
  return { t: "instance", of: part(node, 0, place), type: readType(type, place.reading), ...span(node) };
};

const tests: Convert = (node, place) => {
  const positive = node.getChild("PositiveUnaryTests");
  const not = node.getChild("not") !== null;
  return { t: "tests", not, tests: positive ? testsIn(positive, place) : [], ...span(node) };
};

const converters: Readonly<Record<string, Convert>> = {
  Expression: (node, place) => part(node, 0, place),
  UnaryTests: tests,
  ParenthesizedExpression: (node, place) => part(node, 0, place),
  NumericLiteral: number,
  StringLiteral: (node, { reading }) => ({
    t: "string",
    value: unquote(textOf(node, reading)),
    ...span(node),
  }),
  BooleanLiteral: (node, { reading }) => ({
    t: "boolean",
    value: textOf(node, reading) === "true",
    ...span(node),
  }),
  null: (node) => ({ t: "null", ...span(node) }),
  "?": (node) => ({ t: "input", ...span(node) }),
  VariableName: (node, place) => {
    const name = nameText(node, place);
    // A scope may list `?` with its type; it is still the input, not a variable.
    return name === "?" ? { t: "input", ...span(node) } : { t: "name", name, ...span(node) };
  },
  DateTimeLiteral: dateTimeLiteral,
  FunctionInvocation: call,
  PathExpression: path,
  FilterExpression: (node, place) => ({
    t: "filter",
    of: part(node, 0, place),
    by: part(node, 1, place),
    ...span(node),
  }),
  ArithmeticExpression: arithmetic,
  Comparison: comparison,
  Conjunction: binary("and"),
  Disjunction: binary("or"),
  SimplePositiveUnaryTest: unaryTest,
  Interval: interval,
  IfExpression: (node, place) => ({
    t: "if",
    test: part(node, 0, place),
    then: part(node, 1, place),
    else: part(node, 2, place),
    ...span(node),
  }),
  ForExpression: iteration("for"),
  QuantifiedExpression: quantified,
  InstanceOfExpression: instance,
  FunctionDefinition: definition,
  List: (node, place) => ({
    t: "list",
    items: expressionsOf(node).map((child) => convert(child, place)),
    ...span(node),
  }),
  Context: (node, place) => ({
    t: "context",
    entries: node.getChildren("ContextEntry").map((child) => entry(child, place)),
    ...span(node),
  }),
};

export const convert: Convert = (node, { reading, depth }) => {
  const converter = Object.hasOwn(converters, node.name) ? converters[node.name] : undefined;
  const place = { reading, depth: depth + 1 };
  if (depth > maxDepth) {
    if (!reading.problems.some((p) => p.code === "too-deep"))
      complain(reading, "too-deep", node, { max: maxDepth });
    return { t: "null", ...span(node) };
  }
  return converter ? converter(node, place) : broken(node, place);
};
