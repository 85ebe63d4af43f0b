import { Type, type TObject, type TSchema } from "typebox";
import { containers, schemaOf, type Container, type ElementKind } from "./elements.ts";

/**
 * An element's schema with its children left open: errors of a union of all kinds would only say „no alternative
 * fits“, so every element is checked by its own schema and its children are visited one by one.
 */
const cache = new Map<string, TObject>();

export function shallowSchema(kind: ElementKind, type: unknown): TObject | undefined {
  const key = `${kind}:${String(type)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const whole = schemaOf(kind, type);
  if (whole === undefined) return undefined;
  const shallow = containers[kind].reduce((schema, one) => opened(schema, one.path, one), whole);
  cache.set(key, shallow);
  return shallow;
}

const isObject = (schema: TSchema): schema is TObject => "properties" in schema;

/** Is there a place for this container in this element? A text has no `fields`. */
export const holds = (kind: ElementKind, type: unknown, { path }: Container): boolean =>
  path[0] !== undefined && Object.hasOwn(schemaOf(kind, type)?.properties ?? {}, path[0]);

function opened(schema: TObject, [head, ...rest]: readonly string[], container: Container): TObject {
  const inner = head === undefined ? undefined : schema.properties[head];
  if (head === undefined || inner === undefined) return schema;
  const replaced =
    rest.length > 0 && isObject(inner) ? opened(inner, rest, container) : placeholder(inner, container);
  const kept = Type.IsOptional(inner) ? Type.Optional(replaced) : replaced;
  return Type.Object({ ...schema.properties, [head]: kept }, { additionalProperties: false });
}

function placeholder(inner: TSchema, { shape }: Container): TSchema {
  if (shape === "list") return Type.Array(Type.Unknown(), "minItems" in inner ? { minItems: 1 } : {});
  const patterns = "patternProperties" in inner ? Object.keys(inner.patternProperties as object) : [];
  return Type.Record(Type.String({ pattern: patterns[0] ?? "" }), Type.Unknown(), {
    additionalProperties: false,
  });
}
