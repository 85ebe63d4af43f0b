import { at, hashText, type Problem } from "@blaupause/model";
import { hint, warning, type Context, type Rule } from "../context.ts";

/** A translation of a text that has changed since, or is gone. */
export const translations: Rule = (context) =>
  Object.entries(context.service.translations ?? {}).flatMap(([language, texts]) =>
    Object.entries(texts).flatMap(([place, { of }]): Problem[] => {
      const { address, property, text } = sourceAt(place, context);
      if (text === undefined) return [hint("orphan-translation", address, property, { language })];
      return hashText(text) === of ? [] : [warning("stale-translation", address, property, { language })];
    }),
  );

/** The source text of `forms/antrag/title`: a property of the innermost element around it. */
function sourceAt(place: string, { byAddress }: Context) {
  const parts = place.split("/");
  for (let end = parts.length - 1; end >= 0; end -= 1) {
    const address = parts.slice(0, end).join("/");
    const element = byAddress.get(address);
    if (element === undefined) continue;
    const text = at(element.json, parts.slice(end));
    return {
      address,
      property: parts.slice(end).join("/"),
      text: typeof text === "string" ? text : undefined,
    };
  }
  return { address: "", property: place, text: undefined };
}
