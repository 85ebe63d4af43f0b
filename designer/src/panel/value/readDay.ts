import type { Node } from "@blaupause/feel";
import { readOperand } from "../condition/readOperand.ts";
import { readLength } from "./length.ts";
import type { Day } from "./tree.ts";

interface Known {
  readonly isKnown: (path: string) => boolean;
}

/** A day, or one counted from another. */
export function readDay(node: Node, known: Known): Day | null {
  if (node.t !== "arithmetic") {
    const of = startOf(node, known);
    return of === null ? null : { type: "day", of, shift: null };
  }
  const of = startOf(node.left, known);
  const length = node.op === "+" || node.op === "-" ? readLength(node.right, known) : null;
  if (of === null || length === null || (node.op !== "+" && node.op !== "-")) return null;
  return { type: "day", of, shift: { sign: node.op, ...length } };
}

function startOf(node: Node, known: Known): Day["of"] | null {
  const operand = node.t === "arithmetic" ? null : readOperand(node, known);
  if (operand?.type === "today") return { type: "today" };
  return operand?.type === "path" || operand?.type === "date" ? operand : null;
}
