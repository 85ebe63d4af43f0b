// Where a value comes from: the path it was read by, followed through filters and iteration variables.
// Both the dependency graph and the renaming of paths are built on this one walk.
import type { Binding, Entry, Node, NodeOf } from "./ast.ts";

/** A path into the scope; `item` when it is one element of the list there. */
export interface Origin {
  readonly path: readonly string[];
  readonly item: boolean;
}

export type Use = "value" | "count" | "item";

/** A name as written: where, what it stands for, and which part of the path it spells. */
export interface Spelling {
  readonly node: NodeOf<"name" | "path">;
  readonly path: readonly string[];
}

export interface Visitor {
  readonly read: (origin: Origin, use: Use, node: Node) => void;
  readonly spell?: (spelling: Spelling) => void;
}

type Env =
  | { readonly t: "root" }
  | { readonly t: "local"; readonly name: string; readonly origin: Origin | null; readonly outer: Env }
  | { readonly t: "element"; readonly origin: Origin | null; readonly outer: Env };

const local = (outer: Env, name: string, origin: Origin | null): Env => ({
  t: "local",
  name,
  origin,
  outer,
});

const elementOf = (origin: Origin | null): Origin | null => origin && { ...origin, item: true };

const enter = (origin: Origin | null, name: string): Origin | null =>
  origin && { path: [...origin.path, name], item: false };

/** The element `item` filters outwards. */
const elementAt = (env: Env, item: number): Origin | null => {
  if (env.t === "root") return null;
  if (env.t === "local") return elementAt(env.outer, item);
  return item === 0 ? env.origin : elementAt(env.outer, item - 1);
};

const originOfName = (node: NodeOf<"name">, env: Env, visit: Visitor): Origin | null => {
  if (node.item !== undefined) {
    const element = elementAt(env, node.item);
    if (node.name === "item") return element;
    const origin = enter(element, node.name);
    if (origin) visit.spell?.({ node, path: origin.path });
    return origin;
  }
  for (let at = env; at.t !== "root"; at = at.outer)
    if (at.t === "local" && at.name === node.name) return at.origin;
  visit.spell?.({ node, path: [node.name] });
  return { path: [node.name], item: false };
};

/** The origin of an expression that only leads somewhere; `null` when it computes something new. */
const follow = (node: Node, env: Env, visit: Visitor): Origin | null => {
  if (node.t === "name") return originOfName(node, env, visit);
  if (node.t === "path") {
    const origin = enter(follow(node.of, env, visit), node.name);
    if (origin) visit.spell?.({ node, path: origin.path });
    return origin;
  }
  if (node.t === "filter") return filter(node, env, visit);
  walk(node, env, visit);
  return null;
};

/** Which elements pass depends on what the condition reads, and on which elements there are. */
const filter = (node: NodeOf<"filter">, env: Env, visit: Visitor): Origin | null => {
  const origin = follow(node.of, env, visit);
  if (origin) visit.read(origin, "count", node.of);
  walk(node.by, { t: "element", origin: elementOf(origin), outer: env }, visit);
  return origin;
};

const bind = (bindings: readonly Binding[], env: Env, visit: Visitor): Env =>
  bindings.reduce((outer, { name, over, upTo }) => {
    if (upTo) {
      walk(over, outer, visit);
      walk(upTo, outer, visit);
      return local(outer, name, null);
    }
    const origin = follow(over, outer, visit);
    if (origin) visit.read(origin, "count", over);
    return local(outer, name, elementOf(origin));
  }, env);

const call = (node: NodeOf<"call">, env: Env, visit: Visitor): void => {
  walk(node.fn, env, visit);
  const counts = node.fn.t === "builtin" && node.fn.name === "count";
  for (const arg of node.args) {
    const origin = counts ? follow(arg, env, visit) : null;
    if (origin) visit.read(origin, "count", arg);
    else if (!counts) walk(arg, env, visit);
  }
};

const contextEntries = (entries: readonly Entry[], env: Env, visit: Visitor): void => {
  entries.reduce((outer, { key, value }) => {
    walk(value, outer, visit);
    return local(outer, key, null);
  }, env);
};

const walkAll = (nodes: readonly Node[], env: Env, visit: Visitor): void => {
  for (const node of nodes) walk(node, env, visit);
};

/** Reports every read below a node; a path counts once, as a whole. */
export const walk = (node: Node, env: Env, visit: Visitor): void => {
  switch (node.t) {
    case "name":
    case "path":
    case "filter": {
      const origin = follow(node, env, visit);
      if (origin) visit.read(origin, origin.item ? "item" : "value", node);
      return;
    }
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "at":
    case "builtin":
    case "input":
      return;
    case "negate":
    case "instance":
    case "test":
      return walk(node.of, env, visit);
    case "call":
      return call(node, env, visit);
    case "arithmetic":
    case "compare":
    case "and":
    case "or":
      return walkAll([node.left, node.right], env, visit);
    case "between":
      return walkAll([node.of, node.low, node.high], env, visit);
    case "in":
      return walkAll([node.of, ...node.tests], env, visit);
    case "if":
      return walkAll([node.test, node.then, node.else], env, visit);
    case "for":
      return walk(node.body, local(bind(node.bindings, env, visit), "partial", null), visit);
    case "some":
    case "every":
      return walk(node.body, bind(node.bindings, env, visit), visit);
    case "list":
      return walkAll(node.items, env, visit);
    case "context":
      return contextEntries(node.entries, env, visit);
    case "range":
      return walkAll([node.low, node.high], env, visit);
    case "function": {
      const inner = node.parameters.reduce((outer: Env, p) => local(outer, p.name, null), env);
      return walk(node.body, inner, visit);
    }
    case "tests":
      return walkAll(node.tests, env, visit);
  }
};

export const top: Env = { t: "root" };
