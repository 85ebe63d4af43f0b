import type { Ast, Node } from "@blaupause/feel";

/** `antrag.anschrift.ort` as its names; undefined for any other expression. */
export const dottedPath = ({ root }: Ast): string[] | undefined => namesOf(root);

export function namesOf(path: Node): string[] | undefined {
  const names: string[] = [];
  let node = path;
  while (node.t === "path") {
    names.unshift(node.name);
    node = node.of;
  }
  return node.t === "name" && node.item === undefined ? [node.name, ...names] : undefined;
}
