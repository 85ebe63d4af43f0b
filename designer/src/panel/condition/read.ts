import type { Node, Shape } from "@blaupause/feel";
import { parseExpression } from "@blaupause/feel/parse";
import { readOperand } from "./readOperand.ts";
import { pathOf } from "./readPath.ts";
import { always, type Comparison, type Condition, type Operator, type Test } from "./tree.ts";

/** What a condition may speak of: the names in sight, and which paths people know by a label. */
export interface Sight {
  readonly shape: Shape;
  readonly isKnown: (path: string) => boolean;
}

/** The sentence an expression says; null where it says more than sentences can. */
export function readCondition(feel: string, sight: Sight): Condition | null {
  const parsed = parseExpression(feel, sight.shape, { spans: false });
  if (!parsed.ok) return null;
  const { root } = parsed.ast;
  if (root.t === "boolean" && root.value) return always;
  return read(root, sight);
}

function read(node: Node, sight: Sight): Condition | null {
  if (node.t === "and" || node.t === "or") return readJoint(node, sight);
  return readTest(node, sight);
}

function readJoint(node: Extract<Node, { t: "and" | "or" }>, sight: Sight): Condition | null {
  const type = node.t === "and" ? "all" : "any";
  const of: Condition[] = [];
  for (const side of [node.left, node.right]) {
    const part = read(side, sight);
    if (part === null) return null;
    of.push(...(part.type === type ? part.of : [part]));
  }
  return { type, of };
}

const comparisons: Readonly<Record<string, Comparison>> = {
  "=": "is",
  "!=": "isNot",
  ">": "more",
  ">=": "atLeast",
  "<": "less",
  "<=": "atMost",
};
const functions: Readonly<Record<string, Operator>> = {
  contains: "contains",
  "starts with": "startsWith",
  "list contains": "includes",
};

function readTest(node: Node, sight: Sight): Test | null {
  switch (node.t) {
    case "compare":
      return readComparison(node, sight);
    case "in":
      return readOneOf(node.of, node.tests, sight);
    case "call":
      return readCall(node, sight);
    default: {
      // A yes-or-no question by itself says: it was answered with yes.
      const subject = subjectOf(node, sight);
      return subject === null ? null : { type: "test", subject, operator: "yes", value: null };
    }
  }
}

function readComparison({ op, left, right }: Extract<Node, { t: "compare" }>, sight: Sight): Test | null {
  const subject = subjectOf(left, sight);
  const operator = comparisons[op];
  if (subject === null || operator === undefined) return null;
  const test = (word: Operator): Test => ({ type: "test", subject, operator: word, value: null });
  if (right.t === "null")
    return operator === "is" ? test("empty") : operator === "isNot" ? test("filled") : null;
  if (right.t === "boolean") return operator === "is" ? test(right.value ? "yes" : "no") : null;
  const value = readOperand(right, sight);
  return value === null ? null : { type: "test", subject, operator, value };
}

function readOneOf(of: Node, values: readonly Node[], sight: Sight): Test | null {
  const subject = subjectOf(of, sight);
  const texts = values.flatMap((one) => (one.t === "string" ? [one.value] : []));
  if (subject === null || texts.length === 0 || texts.length < values.length) return null;
  return { type: "test", subject, operator: "oneOf", value: { type: "texts", texts } };
}

function readCall(node: Extract<Node, { t: "call" }>, sight: Sight): Test | null {
  const { fn, args } = node;
  const operator = fn.t === "builtin" ? functions[fn.name] : undefined;
  const [first, second] = args;
  if (operator === undefined || first === undefined || second === undefined || args.length > 2) return null;
  if (operator === "includes" && first.t === "list") return readOneOf(second, first.items, sight);
  const subject = subjectOf(first, sight);
  const value = readOperand(second, sight);
  return subject === null || value === null ? null : { type: "test", subject, operator, value };
}

function subjectOf(node: Node, { isKnown }: Sight): string | null {
  const path = pathOf(node);
  return path !== null && isKnown(path) ? path : null;
}
