import type { Node } from "@blaupause/feel";
import { parseExpression } from "@blaupause/feel/parse";
import type { Sight } from "../condition/read.ts";
import { readOperand } from "../condition/readOperand.ts";
import type { SubjectKind } from "../condition/subjects.ts";
import { readDay } from "./readDay.ts";
import { readSum } from "./readSum.ts";
import { readWords } from "./readWords.ts";
import type { Branch, Value } from "./tree.ts";

/** The value an expression says; null where it says more than sentences can. */
export function readValue(feel: string, kind: SubjectKind, sight: Sight): Value | null {
  const parsed = parseExpression(feel, sight.shape);
  return parsed.ok ? read(parsed.ast.root, { feel, kind, sight }) : null;
}

interface Reading {
  readonly feel: string;
  readonly kind: SubjectKind;
  readonly sight: Sight;
}
function read(node: Node, reading: Reading): Value | null {
  if (node.t === "null") return { type: "nothing" };
  if (node.t === "if") return readBranch(node, reading);
  const { kind, sight } = reading;
  switch (kind) {
    case "number":
    case "money":
      return readSum(node, { ...sight, readBranch: (inner) => readBranch(inner, reading) });
    case "date":
      return readDay(node, sight);
    case "text":
      return readWords(node, sight);
    default: {
      const operand = readOperand(node, sight);
      return operand === null ? null : { type: "one", operand };
    }
  }
}

function readBranch(node: Extract<Node, { t: "if" }>, reading: Reading): Branch | null {
  const { from = 0, to = 0 } = node.test;
  const yes = read(node.then, reading);
  const no = read(node.else, reading);
  if (yes === null || no === null) return null;
  return { type: "branch", test: reading.feel.slice(from, to).trim(), then: yes, else: no };
}
