import { someNode, type Ast, type Node } from "@blaupause/feel";
import { isWithin } from "@blaupause/model";
import type { Context } from "./context.ts";
import { namesOf } from "./path.ts";
import type { Read } from "./reads.ts";

/**
 * Has the author asked whether it is there at all: in the same place, or in a condition under which it is shown?
 * Then it may be missing, and nobody needs a warning. The question must be about an answer in it: what nobody has
 * written is no null, but has nothing in it.
 */
export const isAskedFor = ({ compiled }: Context, { name, address, property }: Read): boolean =>
  compiled.expressions.some(
    (site) =>
      (site.property === "visible"
        ? isWithin(address, site.address)
        : site.address === address && site.property === property) && asksFor(site.ast, name),
  );

const asksFor = ({ root }: Ast, name: string): boolean =>
  someNode(
    root,
    (node) =>
      node.t === "compare" &&
      (node.op === "=" || node.op === "!=") &&
      ((isNull(node.right) && isPartOf(node.left, name)) ||
        (isNull(node.left) && isPartOf(node.right, name))),
  );
const isNull = ({ t }: Node): boolean => t === "null";
const isPartOf = (node: Node, name: string): boolean => {
  const path = namesOf(node) ?? [];
  return path[0] === name && path.length > 1;
};
