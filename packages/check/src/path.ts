import type { Ast } from "@blaupause/feel";

/** `antrag.anschrift.ort` as its names; undefined for any other expression. */
export function dottedPath({ root }: Ast): string[] | undefined {
  const names: string[] = [];
  let node = root;
  while (node.t === "path") {
    names.unshift(node.name);
    node = node.of;
  }
  return node.t === "name" && node.item === undefined ? [node.name, ...names] : undefined;
}
