import type { Node } from "@blaupause/feel";

/** A name, a path, or the count of one, as an author would write it. */
export function pathOf(node: Node): string | null {
  if (node.t === "name") return node.item === undefined ? node.name : null;
  if (node.t === "path") {
    const above = pathOf(node.of);
    return above === null || above.startsWith("count(") ? null : `${above}.${node.name}`;
  }
  const [only] = node.t === "call" ? node.args : [];
  if (node.t !== "call" || node.fn.t !== "builtin" || node.fn.name !== "count" || only === undefined)
    return null;
  const inner = node.args.length === 1 ? pathOf(only) : null;
  return inner === null || inner.startsWith("count(") ? null : `count(${inner})`;
}
