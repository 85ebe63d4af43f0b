// Writes into each name what it means: the scope's own spelling, a built-in, a filter's element.
import type { Node } from "../ast.ts";
import { mapChildren } from "../children.ts";
import { resolveNames } from "../infer/infer.ts";
import type { Found } from "../infer/scope.ts";
import type { Problem } from "../problem.ts";
import type { Shape } from "../types.ts";

const meant = (node: Node, found: Found | undefined): Node => {
  if (node.t !== "name" || !found) return node;
  if (found.t === "builtin") {
    const { from = 0, to = 0 } = node;
    return { t: "builtin", name: found.name, from, to };
  }
  if (found.t !== "variable") return node;
  return { ...node, name: found.name, ...(found.item !== undefined && { item: found.item }) };
};

const rewrite = (node: Node, found: ReadonlyMap<Node, Found>): Node =>
  mapChildren(meant(node, found.get(node)), (child) => rewrite(child, found));

export interface Resolved {
  readonly root: Node;
  readonly problems: readonly Problem[];
}

export const resolve = (root: Node, shape: Shape): Resolved => {
  const { found, problems } = resolveNames(root, shape);
  return { root: rewrite(root, found), problems };
};
