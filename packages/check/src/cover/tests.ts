import type { Ast, CompareOp, Node } from "@blaupause/feel";

/** A value a cell may name: what interval arithmetic can decide. A date is its ISO text, which has its order. */
export type Literal = number | string | boolean;
/** A cell as a question about one value; null when it is not made of literals. */
export type Test = (value: Literal) => boolean;

/** Reads unary tests of literals; every value they name is handed to `note`. */
export function testOf({ root }: Ast, note: (value: Literal) => void): Test | null {
  if (root.t !== "tests") return null;
  const tests = root.tests.map((node) => one(node, note));
  if (tests.some((test) => test === null)) return null;
  const any: Test = (value) => tests.length === 0 || tests.some((test) => test?.(value) === true);
  return root.not ? (value) => !any(value) : any;
}

function one(node: Node, note: (value: Literal) => void): Test | null {
  if (node.t === "test") return comparison(node.op, literal(node.of, note));
  if (node.t === "range") return range(node, note);
  return comparison("=", literal(node, note));
}

function literal(node: Node, note: (value: Literal) => void): Literal | null {
  const value = valueOf(node);
  if (value !== null) note(value);
  return value;
}
function valueOf(node: Node): Literal | null {
  if (node.t === "number") return Number(node.value);
  if (node.t === "string" || node.t === "boolean") return node.value;
  const inner = node.t === "negate" ? valueOf(node.of) : null;
  return typeof inner === "number" ? -inner : dateOf(node);
}

const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** `@"2026-01-01"` and `date("2026-01-01")`; of years that sort as texts do. */
function dateOf(node: Node): string | null {
  const [first] = node.t === "call" && node.args.length === 1 && isDateCall(node.fn) ? node.args : [];
  const text = node.t === "at" ? node.value : first?.t === "string" ? first.value : "";
  return DATE.test(text) ? text : null;
}
const isDateCall = (fn: Node): boolean => fn.t === "builtin" && fn.name === "date";

function comparison(op: CompareOp, limit: Literal | null): Test | null {
  if (limit === null) return null;
  const tests: Record<CompareOp, Test> = {
    "=": (value) => value === limit,
    "!=": (value) => value !== limit,
    "<": (value) => value < limit,
    "<=": (value) => value <= limit,
    ">": (value) => value > limit,
    ">=": (value) => value >= limit,
  };
  return tests[op];
}

function range(node: Extract<Node, { t: "range" }>, note: (value: Literal) => void): Test | null {
  const low = comparison(node.lowIncluded ? ">=" : ">", literal(node.low, note));
  const high = comparison(node.highIncluded ? "<=" : "<", literal(node.high, note));
  return low === null || high === null ? null : (value) => low(value) && high(value);
}
