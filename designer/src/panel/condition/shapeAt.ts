import { typeOfValue, typesOf } from "@blaupause/engine/compile";
import { types, type Shape, type Type } from "@blaupause/feel";
import { findElement, type Service } from "@blaupause/model";
import { repeatedAround } from "./lists.ts";

/** The names an expression at a place may read: everything in the service, and the elements of lists around it. */
export function shapeAt(service: Service, from: string): Shape {
  const entries: Record<string, Type> = { ...typesOf(service), ...inputTypes(service, from) };
  const parts = from.split("/fields/");
  for (let end = 1; end < parts.length - 1; end += 1) {
    const { as } = findElement(service, parts.slice(0, end + 1).join("/fields/"))?.json ?? {};
    if (typeof as === "string") entries[as] = elementType(entries, parts, end);
  }
  for (const { as, path } of repeatedAround(service, from)) entries[as] = entryType(entries, path);
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

/** What a row of a table knows besides: the table's inputs by their own names. */
function inputTypes({ decisions = {} }: Service, from: string): Record<string, Type> {
  const id = /^decisions\/([^/]+)\/rows\//.exec(from)?.[1];
  const inputs = id === undefined ? [] : (decisions[id]?.inputs ?? []);
  return Object.fromEntries(inputs.map((input) => [input.id, typeOfValue(input.type)]));
}

/** The type of an entry of the list at a path. */
function entryType(entries: Readonly<Record<string, Type>>, path: string): Type {
  const [form = "", ...ids] = path.split(".");
  let type = entries[form];
  for (const id of ids) type = type?.kind === "context" ? type.entries[id] : undefined;
  return type?.kind === "list" ? type.of : types.anyContext;
}
