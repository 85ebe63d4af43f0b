import { isWithin, type Problem } from "@blaupause/model";
import { hint, type Context, type Rule } from "../context.ts";
import { dottedPath } from "../path.ts";
import { meaningAlong } from "../names.ts";

const CONDITIONS = new Set(["visible", "repeat", "over"]);

/** A letter that prints an answer nobody must give. */
export const placeholders: Rule = (context) =>
  context.compiled.expressions.flatMap((site): Problem[] => {
    if (!isWithin(site.address, "documents") || CONDITIONS.has(site.property)) return [];
    const path = dottedPath(site.ast);
    const meaning = path === undefined ? undefined : meaningAlong(context.service, path, site.address);
    const field =
      meaning?.address === undefined || meaning.address === null
        ? undefined
        : context.byAddress.get(meaning.address);
    if (path === undefined || field === undefined || field.kind !== "field" || isSure(field.json)) return [];
    if (isGuarded(context, site.address, path)) return [];
    return [
      hint("may-be-empty", site.address, site.property, { path: path.join("."), field: field.address }),
    ];
  });

/** Is it answered whenever it is asked? */
export const isSure = (json: Readonly<Record<string, unknown>>): boolean =>
  (json["required"] === true && json["unknown"] === undefined) || json["computed"] !== undefined;

/** Is the block shown only under a condition about this answer? */
function isGuarded({ byAddress }: Context, address: string, path: readonly string[]): boolean {
  for (let at: string | null = address; at !== null; at = byAddress.get(at)?.parent ?? null) {
    const visible = byAddress.get(at)?.json["visible"];
    if (typeof visible === "string" && visible.includes(path.join("."))) return true;
  }
  return false;
}
