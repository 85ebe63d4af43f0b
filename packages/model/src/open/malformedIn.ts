import { at } from "../walk.ts";
import type { Container } from "../elements.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { isWellFormed } from "../wellFormed.ts";

/** The properties of an element, its children apart, in which a text or a name holds half a character. */
export function malformedIn(json: JsonObject, children: readonly Container[]): readonly string[] {
  const apart = new Set(children.map(({ path }) => at(json, path)));
  return [...found(json, [])].map((path) => path.join("/"));

  function* found(value: Json, path: readonly string[]): Generator<readonly string[]> {
    if (typeof value === "string" && !isWellFormed(value)) yield path;
    if (Array.isArray(value)) for (const item of value) yield* found(item, path);
    if (!isJsonObject(value)) return;
    for (const [name, inner] of Object.entries(value))
      if (!isWellFormed(name)) yield path;
      else if (!apart.has(inner)) yield* found(inner, [...path, name]);
  }
}
