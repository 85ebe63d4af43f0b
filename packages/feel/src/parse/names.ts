// What the parser must know of a scope: names, nested, so that `Monthly Salary` reads as one name.
import type { Shape, Type } from "../types.ts";

type Names = 1 | { readonly [name: string]: Names };

const maxDepth = 12;

const namesIn = (type: Type | undefined, depth: number, text: string): Names => {
  if (!type || depth > maxDepth) return 1;
  if (type.kind === "list" || type.kind === "range") return namesIn(type.of, depth, text);
  if (type.kind === "function") return namesIn(type.result, depth, text);
  if (type.kind !== "context") return 1;
  const entries = Object.entries(type.entries).filter(([name]) => name !== "__proto__" && occurs(name, text));
  return Object.fromEntries(entries.map(([name, entry]) => [name, namesIn(entry, depth + 1, text)]));
};

/** Where the first word of a name does not stand in a text, the name does not either. */
const occurs = (name: string, text: string): boolean => text.includes(/^\w+/.exec(name)?.[0] ?? "");

/**
 * The names of a scope that the text may hold: the parser looks each word up among all it is given, and most scopes have
 * hundreds. Built-ins stay out on purpose: `context` or `time` as names break the reading of types.
 */
export const namesOf = (shape: Shape, text: string): Names => namesIn(shape, 0, text);
