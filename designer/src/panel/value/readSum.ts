import type { Node } from "@blaupause/feel";
import { pathOf } from "../condition/readPath.ts";
import type { Amount, Branch, Factor, Sum, Term } from "./tree.ts";

export interface SumReading {
  readonly isKnown: (path: string) => boolean;
  /** Reads what depends on a condition. */
  readonly readBranch: (node: Extract<Node, { t: "if" }>) => Branch | null;
}

/** Terms and factors of a reckoning; what stands in brackets is a sum of its own. */
export function readSum(node: Node, known: SumReading): Sum | null {
  const terms = readTerms(node, known);
  return terms === null ? null : { type: "sum", terms };
}

function readTerms(node: Node, known: SumReading): readonly Term[] | null {
  if (node.t === "arithmetic" && (node.op === "+" || node.op === "-")) {
    const before = readTerms(node.left, known);
    const last = readTerm(node.right, node.op, known);
    return before === null || last === null ? null : [...before, last];
  }
  const term = readTerm(node, "+", known);
  return term === null ? null : [term];
}

function readTerm(node: Node, sign: Term["sign"], known: SumReading): Term | null {
  const { bare, isNegative } = withoutSign(node);
  const factors = readFactors(bare, "*", known);
  const own = isNegative ? (sign === "+" ? "-" : "+") : sign;
  return factors === null ? null : { sign: own, factors };
}

/** A minus belongs to the first factor; said of the whole product it means the same. */
function withoutSign(node: Node): { readonly bare: Node; readonly isNegative: boolean } {
  if (node.t === "negate") return { bare: node.of, isNegative: true };
  if (node.t === "number" && node.value.startsWith("-"))
    return { bare: { ...node, value: node.value.slice(1) }, isNegative: true };
  if (node.t !== "arithmetic" || (node.op !== "*" && node.op !== "/"))
    return { bare: node, isNegative: false };
  const { bare, isNegative } = withoutSign(node.left);
  return { bare: { ...node, left: bare }, isNegative };
}

function readFactors(node: Node, by: Factor["by"], known: SumReading): readonly Factor[] | null {
  if (node.t === "arithmetic" && (node.op === "*" || node.op === "/") && by === "*") {
    const before = readFactors(node.left, "*", known);
    const last = readAmount(node.right, known);
    return before === null || last === null ? null : [...before, { by: node.op, of: last }];
  }
  const of = readAmount(node, known);
  return of === null ? null : [{ by, of }];
}

function readAmount(node: Node, known: SumReading): Amount | null {
  if (node.t === "number") return { type: "number", number: node.value };
  const path = pathOf(node);
  if (path !== null) return known.isKnown(path) ? { type: "path", path } : null;
  if (node.t === "if") return known.readBranch(node);
  if (node.t === "call") return readRounded(node, known);
  return node.t === "arithmetic" && node.op !== "**" ? readSum(node, known) : null;
}

function readRounded({ fn, args }: Extract<Node, { t: "call" }>, known: SumReading): Amount | null {
  const [inner, places] = args;
  if (fn.t !== "builtin" || fn.name !== "round half up" || inner === undefined) return null;
  const sum = readSum(inner, known);
  return sum === null || places?.t !== "number" ? null : { type: "rounded", places: places.value, sum };
}
