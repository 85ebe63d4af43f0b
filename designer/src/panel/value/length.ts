import type { Node } from "@blaupause/feel";
import { parseExpression } from "@blaupause/feel/parse";
import { isJsonObject, type Json } from "@blaupause/model";
import type { Sight } from "../condition/read.ts";
import { pathOf } from "../condition/readPath.ts";
import type { Count, Unit } from "./tree.ts";

/** So many days, months or years: `duration("P14D")`, or `duration("P" + string(settings.tage) + "D")`. */
export interface Length {
  readonly count: Count;
  readonly unit: Unit;
}
interface Known {
  readonly isKnown: (path: string) => boolean;
}
const FIXED = /^P(\d{1,4})([DMY])$/;

export const units = ["D", "M", "Y"] as const;
export const twoWeeks: Length = { count: { type: "number", number: "14" }, unit: "D" };

export function readFixed(iso: string): Length | null {
  const [, number, unit] = FIXED.exec(iso) ?? [];
  const known = units.find((one) => one === unit);
  return number === undefined || known === undefined
    ? null
    : { count: { type: "number", number }, unit: known };
}

export function readLength(node: Node, known: Known): Length | null {
  const [text] = node.t === "call" && node.fn.t === "builtin" && node.fn.name === "duration" ? node.args : [];
  return text === undefined ? null : readText(text, known);
}

/** The text of a duration: fixed, or put together around a number that stands elsewhere. */
function readText(text: Node, known: Known): Length | null {
  if (text.t === "string") return readFixed(text.value);
  return text.t === "arithmetic" ? readComposed(text, known) : null;
}

function readComposed(
  { op, left, right }: Extract<Node, { t: "arithmetic" }>,
  { isKnown }: Known,
): Length | null {
  if (op !== "+" || left.t !== "arithmetic" || left.op !== "+" || right.t !== "string") return null;
  const { left: before, right: middle } = left;
  const unit = units.find((one) => one === right.value);
  if (before.t !== "string" || before.value !== "P" || unit === undefined) return null;
  const [inner] =
    middle.t === "call" && middle.fn.t === "builtin" && middle.fn.name === "string" ? middle.args : [];
  const path = inner === undefined ? null : pathOf(inner);
  return path !== null && isKnown(path) ? { count: { type: "path", path }, unit } : null;
}

export const writeLength = (length: Length): string => `duration(${writeText(length)})`;
const writeText = ({ count, unit }: Length): string =>
  count.type === "number" ? `"P${count.number}${unit}"` : `"P" + string(${count.path}) + "${unit}"`;

/** A length as a property holds it: an ISO 8601 duration, or an expression that gives one. */
export function readStored(value: Json | undefined, sight: Sight): Length | null {
  if (typeof value === "string") return readFixed(value);
  const feel = isJsonObject(value) ? value["feel"] : undefined;
  if (typeof feel !== "string") return null;
  const parsed = parseExpression(feel, sight.shape, { spans: false });
  return parsed.ok ? readText(parsed.ast.root, sight) : null;
}
export const storedLength = (length: Length): Json =>
  length.count.type === "number" ? `P${length.count.number}${length.unit}` : { feel: writeText(length) };
