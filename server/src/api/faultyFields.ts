import type { TSchema } from "typebox";
import { Value } from "typebox/value";

/** What of a JSON Schema says which part of a value is meant. */
interface Shape {
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly type?: string;
  readonly const?: unknown;
}
type Members = Readonly<Record<string, unknown>>;

/**
 * Which fields of a value are not as its schema says, by their paths: `contact.street`, `roles.0.group`. Of alternatives
 * only the one that was meant is looked into. Empty: it is as it shall be.
 */
export const faultyFields = (schema: TSchema, value: unknown): readonly string[] => fieldsIn(schema, value);

function fieldsIn(shape: Shape, value: unknown, path = ""): readonly string[] {
  if (Value.Check(shape as TSchema, value)) return [];
  const inside =
    shape.anyOf === undefined ? membersIn(shape, value, path) : meantIn(shape.anyOf, value, path);
  return inside.length === 0 ? [path] : inside;
}

function meantIn(anyOf: readonly Shape[], value: unknown, path: string): readonly string[] {
  const meant = anyOf.flatMap(alternatives).find((one) => isMeant(one, value));
  return meant === undefined ? [] : fieldsIn(meant, value, path);
}
const alternatives = (shape: Shape): readonly Shape[] => shape.anyOf?.flatMap(alternatives) ?? [shape];

/** An object by the constants it carries, anything else by its kind. */
function isMeant({ type, properties = {} }: Shape, value: unknown): boolean {
  if (!isMembers(value)) return type === typeof value;
  const carries = ([name, { const: own }]: [string, Shape]): boolean =>
    own === undefined || own === value[name];
  return type === "object" && Object.entries(properties).every(carries);
}

function membersIn(
  { items, properties, required = [] }: Shape,
  value: unknown,
  path: string,
): readonly string[] {
  const at = (name: string | number): string => (path === "" ? `${name}` : `${path}.${name}`);
  if (items !== undefined && Array.isArray(value))
    return value.flatMap((one, index) => fieldsIn(items, one, at(index)));
  if (properties === undefined || !isMembers(value)) return [];
  const missing = required.filter((name) => !(name in value)).map(at);
  const unknown = Object.keys(value).filter((name) => !(name in properties));
  const wrong = Object.entries(properties).flatMap(([name, own]) =>
    name in value ? fieldsIn(own, value[name], at(name)) : [],
  );
  return [...missing, ...wrong, ...unknown.map(at)];
}

const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
