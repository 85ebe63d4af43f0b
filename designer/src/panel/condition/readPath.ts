import type { Node } from "@blaupause/feel";

/** A name, a path, or how many or how much a list holds, as an author would write it. */
export function pathOf(node: Node): string | null {
  if (node.t === "name") return node.item === undefined ? node.name : null;
  if (node.t === "path") {
    const above = pathOf(node.of);
    return above === null || isFolded(above) ? null : `${above}.${node.name}`;
  }
  const [only] = node.t === "call" ? node.args : [];
  if (node.t !== "call" || node.fn.t !== "builtin" || only === undefined || node.args.length > 1) return null;
  const { name } = node.fn;
  const inner = name === "count" || name === "sum" ? pathOf(only) : null;
  return inner === null || isFolded(inner) ? null : `${name}(${inner})`;
}
const isFolded = (path: string): boolean => path.endsWith(")");
