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
  asksWhether(root, (path) => path[0] === name && path.length > 1);

export const isEquality = (node: Node): boolean =>
  node.t === "compare" && (node.op === "=" || node.op === "!=");

/** Is there a question in it whether something that is meant is null? */
export const asksWhether = (root: Node, isMeant: (path: readonly string[]) => boolean): boolean =>
  someNode(
    root,
    (node) =>
      node.t === "compare" &&
      isEquality(node) &&
      ((isNull(node.right) && isMeant(namesOf(node.left) ?? [])) ||
        (isNull(node.left) && isMeant(namesOf(node.right) ?? []))),
  );
const isNull = ({ t }: Node): boolean => t === "null";
