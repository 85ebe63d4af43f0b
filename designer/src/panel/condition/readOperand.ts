import type { Node } from "@blaupause/feel";
import { pathOf } from "./readPath.ts";
import type { Operand, Shift } from "./tree.ts";

interface Known {
  readonly isKnown: (path: string) => boolean;
}
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS = /^P(\d+)D$/;

/** A fixed value, a path, or a day counted from today. */
export function readOperand(node: Node, known: Known): Operand | null {
  if (node.t === "string") return { type: "text", text: node.value };
  if (node.t === "number") return { type: "number", number: node.value };
  if (node.t === "at") return DAY.test(node.value) ? { type: "date", date: node.value } : null;
  if (node.t === "arithmetic") return readToday(node, known);
  const path = pathOf(node);
  if (path !== null) return known.isKnown(path) ? { type: "path", path } : null;
  if (argsOf(node, "today") !== null) return { type: "today", shift: null };
  const [text] = argsOf(node, "date") ?? [];
  return text?.t === "string" && DAY.test(text.value) ? { type: "date", date: text.value } : null;
}

/** The arguments of a call of this function. */
const argsOf = (node: Node, name: string): readonly Node[] | null =>
  node.t === "call" && node.fn.t === "builtin" && node.fn.name === name ? node.args : null;

function readToday({ op, left, right }: Extract<Node, { t: "arithmetic" }>, known: Known): Operand | null {
  if ((op !== "+" && op !== "-") || argsOf(left, "today") === null) return null;
  const [length] = argsOf(right, "duration") ?? [];
  const days = length === undefined ? null : readDays(length, known);
  return days === null ? null : { type: "today", shift: { sign: op, days } };
}

/** `"P14D"`, or `"P" + string(settings.vorlauf) + "D"`. */
function readDays(node: Node, { isKnown }: Known): Shift["days"] | null {
  if (node.t === "string") {
    const number = DAYS.exec(node.value)?.[1];
    return number === undefined ? null : { type: "number", number };
  }
  if (node.t !== "arithmetic" || node.op !== "+" || node.left.t !== "arithmetic" || node.left.op !== "+")
    return null;
  const { left: before, right: middle } = node.left;
  const isFrame =
    before.t === "string" && before.value === "P" && node.right.t === "string" && node.right.value === "D";
  const [inner] = argsOf(middle, "string") ?? [];
  const path = isFrame && inner !== undefined ? pathOf(inner) : null;
  return path !== null && isKnown(path) ? { type: "path", path } : null;
}
