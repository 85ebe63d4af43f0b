import { someNode, type Node } from "@blaupause/feel";
import { isWithin, type Problem } from "@blaupause/model";
import type { ExpressionSite } from "@blaupause/engine/compile";
import { asksWhether, isEquality } from "../asked.ts";
import { hint, type Context, type Rule } from "../context.ts";
import { meaningAlong } from "../names.ts";
import { namesOf } from "../path.ts";
import { isSure } from "./placeholders.ts";

/**
 * A condition of a form, of a page, a question, a group, a list or a rule, that yields nothing when somebody leaves an
 * optional answer empty (F7). The author may well mean what follows from that, so it is a tip.
 */
export const mayBeNull: Rule = (context) =>
  context.compiled.expressions.flatMap((site): Problem[] => {
    if (!/^(visible|required|valid) (forms|settings)\//.test(`${site.property} ${site.address}`)) return [];
    return optionalIn(context, site).map((field) =>
      hint("may-be-empty", site.address, site.property, { field }),
    );
  });

/** Addresses of the optional answers without which this condition yields nothing, each once. */
function optionalIn(context: Context, site: ExpressionSite): readonly string[] {
  const found = decisive(site.ast.root).flatMap((path): string[] => {
    const address = meaningAlong(context.service, path, site.address)?.address;
    const field = typeof address === "string" ? context.byAddress.get(address) : undefined;
    // A question's own condition is not asked while there is no answer to it.
    if (field?.kind !== "field" || field.address === site.address) return [];
    if (isSure(field.json) || NEVER_NULL.test(String(field.json["type"]))) return [];
    return isAsked(context, site, path) ? [] : [field.address];
  });
  return [...new Set(found)];
}

/** Several answers together, which are empty and not null. */
const NEVER_NULL = /^(group|list|choices|questions)$/;

/** Paths that make the whole condition null where they are null. `=` and `!=` answer also then. */
function decisive(root: Node): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  const note = (node: Node): boolean => {
    if (node.t === "path") paths.push(namesOf(node) ?? []);
    return false;
  };
  someNode(root, note, passesOn);
  return paths;
}
const PASSING = new Set(["compare", "between", "arithmetic", "negate", "and", "or"]);
const passesOn = (node: Node): boolean =>
  (PASSING.has(node.t) && !isEquality(node)) ||
  (node.t === "call" && node.fn.t === "builtin" && node.fn.name === "not");

/** Does the author ask whether it is there, in the same condition or in one under which this is shown? */
const isAsked = ({ compiled }: Context, site: ExpressionSite, path: readonly string[]): boolean =>
  compiled.expressions.some(
    (one) =>
      (one === site || (one.property === "visible" && isWithin(site.address, one.address))) &&
      asksWhether(one.ast.root, (other) => other.join() === path.join()),
  );
