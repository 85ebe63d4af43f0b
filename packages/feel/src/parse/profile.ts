// What authors may write. The rest of FEEL is read from imported DMN (`full`) only: it either hides
// what an expression depends on (functions) or has no place in a form.
import type { Node } from "../ast.ts";
import { eachChild } from "../children.ts";
import type { Problem } from "../problem.ts";

export type Register = "profile" | "full";

const refused: ReadonlySet<string> = new Set(["sort", "list replace", "get entries", "is", "context"]);

const allowed = (node: Node): boolean => {
  if (node.t === "function" || node.t === "instance") return false;
  if (node.t === "call") return node.fn.t === "builtin" || node.fn.t === "name";
  return node.t !== "builtin" || !refused.has(node.name);
};

const nameOf = (node: Node): string => (node.t === "builtin" ? node.name : node.t);

export const outsideProfile = (node: Node): readonly Problem[] => {
  const { from = 0, to = 0 } = node;
  if (!allowed(node)) return [{ code: "not-in-profile", from, to, params: { what: nameOf(node) } }];
  const problems: Problem[] = [];
  eachChild(node, (child) => problems.push(...outsideProfile(child)));
  return problems;
};
