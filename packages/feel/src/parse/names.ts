// What the parser must know of a scope: names, nested, so that `Monthly Salary` reads as one name.
import type { Shape, Type } from "../types.ts";

type Names = 1 | { readonly [name: string]: Names };

const maxDepth = 12;

const namesIn = (type: Type | undefined, depth: number): Names => {
  if (!type || depth > maxDepth) return 1;
  if (type.kind === "list" || type.kind === "range") return namesIn(type.of, depth);
  if (type.kind === "function") return namesIn(type.result, depth);
  if (type.kind !== "context") return 1;
  const entries = Object.entries(type.entries).filter(([name]) => name !== "__proto__");
  return Object.fromEntries(entries.map(([name, entry]) => [name, namesIn(entry, depth + 1)]));
};

/** Built-ins stay out on purpose: `context` or `time` as names break the reading of types. */
export const namesOf = (shape: Shape): Names => namesIn(shape, 0);
