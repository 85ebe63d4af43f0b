import { mapMarked } from "@blaupause/check";
import { renameReferences } from "@blaupause/feel/parse";
import {
  elements,
  isWithin,
  shallowSchema,
  type Change,
  type Element,
  type Json,
  type Service,
} from "@blaupause/model";
import { shapeAt } from "./condition/shapeAt.ts";

const kinds = { expression: "expression", unary: "unaryTests", template: "template" } as const;

/** Another name for the element of a list; what is asked in it and speaks of it follows. */
export function renameEntry(
  service: Service,
  list: string,
  before: string,
  after: string,
): readonly Change[] {
  const inside = [...elements(service)].filter(({ address }) => isWithin(address, list) && address !== list);
  return [
    { type: "set", address: list, property: "as", value: after },
    ...inside.flatMap((element) => followingOf(element, service, before, after)),
  ];
}

function followingOf(element: Element, service: Service, before: string, after: string): Change[] {
  const schema = shallowSchema(element.kind, element.json["type"]);
  if (schema === undefined) return [];
  const shape = shapeAt(service, element.address);
  const renamed = mapMarked(schema, element.json, ({ text, marks }) => {
    const register = marks["x-feel"];
    if (register === undefined || register === "optional") return text;
    const result = renameReferences(
      text,
      shape,
      (path) => (path[0] === before ? [after, ...path.slice(1)] : null),
      kinds[register],
    );
    return result.ok ? result.text : text;
  });
  return Object.entries(renamed as Record<string, Json>).flatMap(([property, value]): Change[] =>
    JSON.stringify(value) === JSON.stringify(element.json[property])
      ? []
      : [{ type: "set", address: element.address, property, value }],
  );
}
