// Gives a stored answer another spelling where expressions compare with it: only those texts change.
import type { Node } from "../ast.ts";
import { eachChild } from "../children.ts";
import { originsIn, outcomes, sides } from "../answers.ts";
import type { Shape } from "../types.ts";
import { rewrite, type Edit, type Renamed, type SourceKind } from "./rename.ts";

export interface RenamedValue {
  readonly from: string;
  readonly to: string;
  /** Does this path lead to the answer? */
  readonly isMeant: (path: readonly string[]) => boolean;
  /** What the expression gives, or in unary tests what is tested, is the answer itself. */
  readonly isOwn: boolean;
}

/** The text with the value renamed wherever it stands for an answer of the question; `shape` is the scope. */
export const renameValue = (
  text: string,
  shape: Shape,
  value: RenamedValue,
  kind: SourceKind = "expression",
): Renamed => rewrite(text, shape, (root) => editsIn(root, value), kind);

function editsIn(root: Node, value: RenamedValue): readonly Edit[] {
  const origins = originsIn(root);
  const isMeant = (node: Node): boolean =>
    (node.t === "input" && value.isOwn) || origins(node).some((path) => value.isMeant(path));
  const edits: Edit[] = [];
  const look = (node: Node): void => {
    const both = sides(node);
    const others = both.filter((_, index) => both.some((side, at) => at !== index && side.some(isMeant)));
    edits.push(...others.flat().flatMap((other) => spelled(other, value)));
    eachChild(node, look);
  };
  look(root);
  return value.isOwn ? [...edits, ...spelled(root, value)] : edits;
}

/** Every place below a node where the value is written as one of several. */
function spelled(node: Node, value: RenamedValue): readonly Edit[] {
  const { from, to } = node;
  if (node.t === "string" && node.value === value.from && from !== undefined && to !== undefined)
    return [{ from, to, text: JSON.stringify(value.to) }];
  if (node.t === "list") return node.items.flatMap((one) => spelled(one, value));
  if (node.t === "tests") return node.tests.flatMap((one) => spelled(one, value));
  if (node.t === "test") return spelled(node.of, value);
  return node.t === "if" ? outcomes(node).flatMap((one) => spelled(one, value)) : [];
}
