import { someNode, type Node } from "@blaupause/feel";
import { isWithin, type Problem } from "@blaupause/model";
import type { ExpressionSite } from "@blaupause/engine/compile";
import { hint, type Context, type Rule } from "../context.ts";
import { meaningAlong } from "../names.ts";
import { namesOf } from "../path.ts";

/** What a condition over an answer that was not given counts as (F7). */
const COUNTS: Readonly<Record<string, string>> = { visible: "false", required: "false", valid: "true" };

/**
 * A condition of a form, of a page, a question, a group, a list or a rule, that yields nothing when somebody leaves an
 * optional answer empty. The author may well mean what follows from that, so it is a tip.
 */
export const mayBeNull: Rule = (context) =>
  context.compiled.expressions.flatMap((site): Problem[] => {
    const counts = COUNTS[site.property];
    if (counts === undefined || !/^(forms|settings)\//.test(site.address)) return [];
    return optionalIn(context, site).map((field) =>
      hint("condition-may-be-empty", site.address, site.property, { field, counts }),
    );
  });

/** Addresses of the optional answers without which this condition yields nothing, each once. */
function optionalIn(context: Context, site: ExpressionSite): readonly string[] {
  const found = decisive(site.ast.root).flatMap((path): string[] => {
    const address = meaningAlong(context.service, path, site.address)?.address;
    const field = typeof address === "string" ? context.byAddress.get(address) : undefined;
    // A question's own condition is not asked while there is no answer to it.
    if (field?.kind !== "field" || field.address === site.address || isSure(field.json)) return [];
    return isAsked(context, site, path) ? [] : [field.address];
  });
  return [...new Set(found)];
}

/** Paths that make the whole condition null where they are null. `=` and `!=` answer also then. */
function decisive(node: Node): readonly (readonly string[])[] {
  if (node.t === "path") return [namesOf(node) ?? []];
  if (node.t === "compare" && (node.op === "=" || node.op === "!=")) return [];
  if (node.t === "compare" || node.t === "arithmetic" || node.t === "and" || node.t === "or")
    return [...decisive(node.left), ...decisive(node.right)];
  if (node.t === "between") return [node.of, node.low, node.high].flatMap(decisive);
  if (node.t === "if") return [...decisive(node.then), ...decisive(node.else)];
  const isNot = node.t === "call" && node.fn.t === "builtin" && node.fn.name === "not";
  return isNot ? node.args.flatMap(decisive) : [];
}

const SILENT = new Set(["group", "list", "choices", "questions", "info", "heading", "result"]);
const isSure = (json: Readonly<Record<string, unknown>>): boolean =>
  SILENT.has(String(json["type"])) ||
  (json["required"] === true && json["unknown"] === undefined) ||
  json["computed"] !== undefined;

/** Does the author ask whether it is there, in the same condition or in one under which this is shown? */
const isAsked = ({ compiled }: Context, site: ExpressionSite, path: readonly string[]): boolean =>
  compiled.expressions.some(
    (one) =>
      (one === site || (one.property === "visible" && isWithin(site.address, one.address))) &&
      someNode(one.ast.root, (node) => isNullQuestion(node, path)),
  );
const isNullQuestion = (node: Node, path: readonly string[]): boolean =>
  node.t === "compare" &&
  (node.op === "=" || node.op === "!=") &&
  [node.left, node.right].some(({ t }) => t === "null") &&
  [node.left, node.right].some((side) => namesOf(side)?.join(".") === path.join("."));
