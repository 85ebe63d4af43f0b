// State of one conversion: source, types by name, problems found on the way.
import type { Problem, ProblemCode } from "../problem.ts";
import type { Type } from "../types.ts";
import type { Source, SyntaxNode } from "./source.ts";

export interface Reading {
  readonly source: Source;
  readonly types: Readonly<Record<string, Type>>;
  readonly problems: Problem[];
}

export const textOf = (node: SyntaxNode, { source }: Reading): string =>
  source.text.slice(node.from, node.to);

export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== "LineComment" && child.name !== "BlockComment") children.push(child);
  return children;
};

export const complain = (
  reading: Reading,
  code: ProblemCode,
  { from, to }: { readonly from: number; readonly to: number },
  params: Problem["params"] = {},
): void => {
  reading.problems.push({ code, from, to, params });
};
