import { typesOf } from "@blaupause/engine/compile";
import { types, type Shape, type Type } from "@blaupause/feel";
import { findElement, type Service } from "@blaupause/model";

/** The names an expression at a place may read: everything in the service, and the elements of lists around it. */
export function shapeAt(service: Service, from: string): Shape {
  const entries: Record<string, Type> = { ...typesOf(service) };
  const parts = from.split("/fields/");
  for (let end = 1; end < parts.length - 1; end += 1) {
    const { as } = findElement(service, parts.slice(0, end + 1).join("/fields/"))?.json ?? {};
    if (typeof as === "string") entries[as] = elementType(entries, parts, end);
  }
  return types.contextOf(entries);
}

/** The type of an entry of the list that stands after so many steps. */
function elementType(entries: Readonly<Record<string, Type>>, parts: readonly string[], end: number): Type {
  const [container = ""] = parts;
  let type: Type | undefined =
    entries[container === "settings" ? "settings" : (container.split("/").at(-1) ?? "")];
  for (const id of parts.slice(1, end + 1)) {
    const inside: Type | undefined = type?.kind === "list" ? type.of : type;
    type = inside?.kind === "context" ? inside.entries[id] : undefined;
  }
  return type?.kind === "list" ? type.of : types.anyContext;
}
