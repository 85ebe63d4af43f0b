import type { Node } from "@blaupause/feel";
import { pathOf } from "../condition/readPath.ts";
import type { Value } from "./tree.ts";

interface Known {
  readonly isKnown: (path: string) => boolean;
}

/** A text put together from words and names: `a + " " + b`, or `string join([a, " ", b], "")`. */
export function readWords(node: Node, known: Known): Value | null {
  const parts = partsOf(node)?.map((part) => readPart(part, known));
  if (parts === undefined || parts.includes(null)) return null;
  return { type: "words", template: parts.join("") };
}

function partsOf(node: Node): readonly Node[] | null {
  if (node.t === "arithmetic")
    return node.op === "+" ? [...(partsOf(node.left) ?? []), ...(partsOf(node.right) ?? [])] : null;
  const [list, between] = argsOf(node, "string join") ?? [];
  if (list?.t !== "list") return [node];
  const isClose = between === undefined || (between.t === "string" && between.value === "");
  return isClose ? list.items : [node];
}

function readPart(node: Node, { isKnown }: Known): string | null {
  if (node.t === "string") return node.value.includes("}") ? null : node.value.replaceAll("{", "{{");
  const [inner] = argsOf(node, "string") ?? [];
  const path = pathOf(inner ?? node);
  return path !== null && isKnown(path) ? `{${path}}` : null;
}

const argsOf = (node: Node, name: string): readonly Node[] | null =>
  node.t === "call" && node.fn.t === "builtin" && node.fn.name === name ? node.args : null;
