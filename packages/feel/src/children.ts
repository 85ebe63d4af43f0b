// One place that knows which nodes stand below which; walks and rewrites are built on it.
import type { Binding, Node } from "./ast.ts";

type Change = (node: Node) => Node;

const mapBinding =
  (f: Change) =>
  (binding: Binding): Binding => ({
    ...binding,
    over: f(binding.over),
    ...(binding.upTo && { upTo: f(binding.upTo) }),
  });

/** The same node with every direct child replaced. */
export const mapChildren = (node: Node, f: Change): Node => {
  switch (node.t) {
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "at":
    case "name":
    case "builtin":
    case "input":
      return node;
    case "path":
    case "negate":
    case "instance":
    case "test":
      return { ...node, of: f(node.of) };
    case "filter":
      return { ...node, of: f(node.of), by: f(node.by) };
    case "call":
      return { ...node, fn: f(node.fn), args: node.args.map(f) };
    case "arithmetic":
    case "compare":
    case "and":
    case "or":
      return { ...node, left: f(node.left), right: f(node.right) };
    case "between":
      return { ...node, of: f(node.of), low: f(node.low), high: f(node.high) };
    case "in":
      return { ...node, of: f(node.of), tests: node.tests.map(f) };
    case "if":
      return { ...node, test: f(node.test), then: f(node.then), else: f(node.else) };
    case "for":
    case "some":
    case "every":
      return { ...node, bindings: node.bindings.map(mapBinding(f)), body: f(node.body) };
    case "list":
      return { ...node, items: node.items.map(f) };
    case "context":
      return { ...node, entries: node.entries.map((e) => ({ ...e, value: f(e.value) })) };
    case "range":
      return { ...node, low: f(node.low), high: f(node.high) };
    case "function":
      return { ...node, body: f(node.body) };
    case "tests":
      return { ...node, tests: node.tests.map(f) };
  }
};

export const eachChild = (node: Node, visit: (child: Node) => void): void => {
  mapChildren(node, (child) => {
    visit(child);
    return child;
  });
};

/** True when the node or one below it satisfies the test; `within` says where to go down. */
export const someNode = (
  node: Node,
  test: (node: Node) => boolean,
  within: (node: Node) => boolean = () => true,
): boolean => {
  if (test(node)) return true;
  if (!within(node)) return false;
  let found = false;
  eachChild(node, (child) => {
    found ||= someNode(child, test, within);
  });
  return found;
};

/** Number of nodes, the measure of what one pass over an expression costs. */
export const weigh = (node: Node): number => {
  let weight = 1;
  eachChild(node, (child) => {
    weight += weigh(child);
  });
  return weight;
};

/** Longest way down, the measure of the stack an evaluation needs. */
export const depthOf = (node: Node): number => {
  let depth = 0;
  eachChild(node, (child) => {
    depth = Math.max(depth, depthOf(child));
  });
  return depth + 1;
};

const bareBinding = (binding: Binding): Binding => {
  const { from: _from, to: _to, ...rest } = binding;
  return rest;
};

/** The node without source spans, to keep programs small. */
export const withoutSpans = (node: Node): Node => {
  const { from: _from, to: _to, ...bare } = mapChildren(node, withoutSpans);
  if (bare.t === "for" || bare.t === "some" || bare.t === "every")
    return { ...bare, bindings: bare.bindings.map(bareBinding) };
  if (bare.t === "context")
    return { ...bare, entries: bare.entries.map(({ key, value }) => ({ key, value })) };
  return bare;
};
