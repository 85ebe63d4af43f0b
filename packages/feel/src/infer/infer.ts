// The type of an expression over a shape, and what in it cannot work. Types are only known as far as
// the shape says; where they are not, nothing is reported.
import type { Ast, Binding, Node, NodeOf } from "../ast.ts";
import { builtinNamed } from "../builtins/index.ts";
import { elementOf } from "../builtins/results.ts";
import { nearest } from "../name.ts";
import type { Problem } from "../problem.ts";
import { parseAt, parseTemporal, temporalBuiltins } from "../temporal/literal.ts";
import * as types from "../types.ts";
import { any, boolean, listOf, type Shape, type Type } from "../types.ts";
import { builtinCall, functionCall } from "./calls.ts";
import { comparable, merge, mergeAll } from "./merge.ts";
import { arithmeticType, orderable, pathType } from "./operators.ts";
import { reportTo, type Report } from "./report.ts";
import { findName, namesIn, type Found, type Scope } from "./scope.ts";

export interface Inferred {
  readonly type: Type;
  readonly problems: readonly Problem[];
}

interface Inference {
  readonly report: Report;
  readonly input: Type;
  readonly onName: (node: Node, found: Found) => void;
}

const local = (outer: Scope, name: string, type: Type): Scope => ({ t: "local", name, type, outer });

const expect = (node: Node, type: Type, kind: Type["kind"], { report }: Inference): void => {
  if (type.kind === "any" || type.kind === "null" || type.kind === "named" || type.kind === kind) return;
  report("type-mismatch", node, { expected: kind, actual: type.kind });
};

const nameType = (node: NodeOf<"name">, scope: Scope, inference: Inference): Type => {
  const found = findName(scope, node.name);
  inference.onName(node, found);
  if (found.t === "variable") return found.type;
  if (found.t === "builtin") return { kind: "function" };
  if (found.t === "unknown") {
    const suggestion = nearest(node.name, namesIn(scope));
    inference.report("unknown-name", node, { name: node.name, ...(suggestion && { suggestion }) });
  }
  return any;
};

const path = (node: NodeOf<"path">, scope: Scope, inference: Inference): Type => {
  const of = typeIn(node.of, scope, inference);
  const type = pathType(of, node.name);
  if (type) return type;
  const inner = elementOf(of);
  const suggestion = inner.kind === "context" ? nearest(node.name, Object.keys(inner.entries)) : undefined;
  inference.report("unknown-path", node, { name: node.name, ...(suggestion && { suggestion }) });
  return any;
};

const filter = (node: NodeOf<"filter">, scope: Scope, inference: Inference): Type => {
  const of = typeIn(node.of, scope, inference);
  const element = elementOf(of);
  const by = typeIn(node.by, { t: "element", type: element, outer: scope }, inference);
  if (by.kind === "number") return element;
  if (by.kind === "any") return any;
  expect(node.by, by, "boolean", inference);
  return listOf(element);
};

const arithmetic = (node: NodeOf<"arithmetic">, scope: Scope, inference: Inference): Type => {
  const left = typeIn(node.left, scope, inference);
  const right = typeIn(node.right, scope, inference);
  const type = arithmeticType(node.op, left, right);
  if (!type)
    inference.report("type-mismatch", node, { operator: node.op, left: left.kind, right: right.kind });
  return type ?? any;
};

const compared = (node: Node, op: string, left: Type, right: Type, { report }: Inference): void => {
  const fits = op === "=" || op === "!=" ? comparable(left, right) : orderable(left, right);
  if (!fits) report("type-mismatch", node, { operator: op, left: left.kind, right: right.kind });
};

const comparison = (node: NodeOf<"compare">, scope: Scope, inference: Inference): Type => {
  const left = typeIn(node.left, scope, inference);
  compared(node, node.op, left, typeIn(node.right, scope, inference), inference);
  return boolean;
};

const mentionsInput = (node: Node, type: Type): boolean => node.t !== "test" && type.kind === "boolean";

/** A test fits its input as a value, a range of values or a list of them. */
const test = (node: Node, input: Type, scope: Scope, inference: Inference): void => {
  const under = { ...inference, input };
  if (node.t === "test") return compared(node, node.op, input, typeIn(node.of, scope, under), inference);
  const type = typeIn(node, scope, under);
  if (mentionsInput(node, type) || comparable(input, type)) return;
  const inner = type.kind === "list" || type.kind === "range" ? elementOf(type.of) : type;
  const within = inner.kind === "range" ? inner.of : inner;
  compared(node, "=", input, within, inference);
};

const bind = (bindings: readonly Binding[], scope: Scope, inference: Inference): Scope =>
  bindings.reduce((outer, { name, over, upTo }) => {
    const source = typeIn(over, outer, inference);
    if (upTo) {
      const end = typeIn(upTo, outer, inference);
      compared(over, "<", source, end, inference);
      return local(outer, name, source.kind === "number" ? types.integer : source);
    }
    if (source.kind === "range") return local(outer, name, source.of);
    expect(over, source, "list", inference);
    return local(outer, name, source.kind === "list" ? source.of : any);
  }, scope);

/** `date("2026-03-02")`: the text is known, so are its kind and whether it is one. */
const literalType = (node: NodeOf<"call">, builtin: string, report: Report): Type | null => {
  const [only, ...others] = node.args;
  if (!temporalBuiltins.has(builtin) || only?.t !== "string" || others.length) return null;
  const value = parseTemporal(builtin, only.value);
  if (value) return { kind: value.type };
  report("bad-temporal", only, { text: only.value });
  return any;
};

const call = (node: NodeOf<"call">, scope: Scope, inference: Inference): Type => {
  const { report } = inference;
  const args = node.args.map((arg) => typeIn(arg, scope, inference));
  const found = node.fn.t === "name" ? findName(scope, node.fn.name) : null;
  const fn = typeIn(node.fn, scope, inference);
  const name = node.fn.t === "builtin" ? node.fn.name : found?.t === "builtin" ? found.name : null;
  const builtin = name === null ? undefined : builtinNamed(name);
  if (builtin) return literalType(node, builtin.name, report) ?? builtinCall(node, builtin, args, report);
  if (fn.kind === "function") return functionCall(node, fn, args, report);
  if (fn.kind !== "any" && fn.kind !== "named") report("not-a-function", node.fn, { actual: fn.kind });
  return any;
};

const contextType = (node: NodeOf<"context">, scope: Scope, inference: Inference): Type => {
  const entries = new Map<string, Type>();
  let inner = scope;
  for (const entry of node.entries) {
    if (entries.has(entry.key)) inference.report("duplicate-key", entry, { name: entry.key });
    const type = typeIn(entry.value, inner, inference);
    entries.set(entry.key, type);
    inner = local(inner, entry.key, type);
  }
  return types.contextOf(Object.fromEntries(entries));
};

const functionType = (node: NodeOf<"function">, scope: Scope, inference: Inference): Type => {
  const inner = node.parameters.reduce((outer, p) => local(outer, p.name, p.type ?? any), scope);
  const result = typeIn(node.body, inner, inference);
  return types.functionOf(
    node.parameters.map((p) => p.type ?? any),
    result,
  );
};

const atType = (text: string): Type => {
  const value = parseAt(text);
  return value ? { kind: value.type } : types.nothing;
};

const condition = (node: NodeOf<"if">, scope: Scope, inference: Inference): Type => {
  expect(node.test, typeIn(node.test, scope, inference), "boolean", inference);
  return merge(typeIn(node.then, scope, inference), typeIn(node.else, scope, inference));
};

const connective = (node: NodeOf<"and" | "or">, scope: Scope, inference: Inference): Type => {
  for (const part of [node.left, node.right])
    expect(part, typeIn(part, scope, inference), "boolean", inference);
  return boolean;
};

const range = (node: NodeOf<"range">, scope: Scope, inference: Inference): Type => {
  const [low, high] = [typeIn(node.low, scope, inference), typeIn(node.high, scope, inference)];
  compared(node, "<", low, high, inference);
  return types.rangeOf(merge(low, high));
};

const typeIn = (node: Node, scope: Scope, inference: Inference): Type => {
  const of = (child: Node) => typeIn(child, scope, inference);
  switch (node.t) {
    case "null":
      return types.nothing;
    case "boolean":
      return boolean;
    case "number":
      return node.value.includes(".") ? types.number : types.integer;
    case "string":
      return types.string;
    case "at":
      return atType(node.value);
    case "name":
      return nameType(node, scope, inference);
    case "builtin":
      return { kind: "function" };
    case "input":
      return inference.input;
    case "path":
      return path(node, scope, inference);
    case "filter":
      return filter(node, scope, inference);
    case "call":
      return call(node, scope, inference);
    case "negate":
      return of(node.of);
    case "arithmetic":
      return arithmetic(node, scope, inference);
    case "compare":
      return comparison(node, scope, inference);
    case "between":
      for (const end of [node.low, node.high]) compared(node, "<", of(node.of), of(end), inference);
      return boolean;
    case "in": {
      const input = of(node.of);
      for (const one of node.tests) test(one, input, scope, inference);
      return boolean;
    }
    case "and":
    case "or":
      return connective(node, scope, inference);
    case "if":
      return condition(node, scope, inference);
    case "for": {
      const inner = local(bind(node.bindings, scope, inference), "partial", listOf(any));
      return listOf(typeIn(node.body, inner, inference));
    }
    case "some":
    case "every":
      expect(
        node.body,
        typeIn(node.body, bind(node.bindings, scope, inference), inference),
        "boolean",
        inference,
      );
      return boolean;
    case "instance":
      of(node.of);
      return boolean;
    case "list":
      return listOf(mergeAll(node.items.map(of)));
    case "context":
      return contextType(node, scope, inference);
    case "range":
      return range(node, scope, inference);
    case "test":
      return types.rangeOf(of(node.of));
    case "function":
      return functionType(node, scope, inference);
    case "tests":
      for (const one of node.tests) test(one, inference.input, scope, inference);
      return boolean;
  }
};

/** The type of an expression over a shape; `input` is the type `?` stands for. */
export const infer = (ast: Ast, shape: Shape, input: Type = any): Inferred => {
  const problems: Problem[] = [];
  const inference = { report: reportTo(problems), input, onName: () => {} };
  return { type: typeIn(ast.root, { t: "shape", shape }, inference), problems };
};

/** The same walk for the parser, which wants to know what each name means. */
export const resolveNames = (
  root: Node,
  shape: Shape,
): { readonly found: ReadonlyMap<Node, Found>; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const found = new Map<Node, Found>();
  const onName = (node: Node, what: Found): void => void found.set(node, what);
  typeIn(root, { t: "shape", shape }, { report: reportTo(problems), input: any, onName });
  return { found, problems: problems.filter((problem) => problem.code === "unknown-name") };
};
