import {
  containers,
  idProperty,
  schemaOf,
  type Container,
  type ElementKind,
  type Marks,
} from "@blaupause/model";

/** What stands where in an element's JSON: its id, its own properties, the places of its children. */
export type Part =
  | { readonly is: "id"; readonly path: readonly string[] }
  | {
      readonly is: "container";
      readonly path: readonly string[];
      readonly required: boolean;
      readonly container: Container;
    }
  | {
      readonly is: "property";
      readonly path: readonly string[];
      readonly required: boolean;
      readonly marks: Marks;
      readonly leaves: Leaves | null;
    };

/** A property of which every entry is a property of its own; `marks` of an entry where the schema knows it. */
type Leaves = Readonly<Record<string, Marks>>;

interface Schema extends Marks {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const cache = new Map<string, readonly Part[]>();

/** The parts of a kind of element, in the order of its schema. Knows no kind by name. */
export function partsOf(kind: ElementKind, type: unknown): readonly Part[] {
  const key = `${kind}:${String(type)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const schema: Schema | undefined = schemaOf(kind, type);
  const parts = schema === undefined ? [] : [...walk(kind, schema, [], true)];
  cache.set(key, parts);
  return parts;
}

function* walk(
  kind: ElementKind,
  schema: Schema,
  above: readonly string[],
  needed: boolean,
): Generator<Part> {
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const path = [...above, name];
    const required = needed && (schema.required?.includes(name) ?? false);
    if (kind !== "service" && above.length === 0 && name === idProperty(kind)) yield { is: "id", path };
    else if (SEPARATE.has(name)) continue;
    else yield* partsAt(kind, inner, path, required);
  }
}

/** Translations are properties of what they translate. */
const SEPARATE: ReadonlySet<string> = new Set(["translations"]);

function* partsAt(
  kind: ElementKind,
  schema: Schema,
  path: readonly string[],
  required: boolean,
): Generator<Part> {
  const within = containers[kind].filter((one) => path.every((name, index) => one.path[index] === name));
  const container = within.find((one) => one.path.length === path.length);
  if (container !== undefined) yield { is: "container", path, required, container };
  else if (within.length > 0) yield* walk(kind, schema, path, required);
  else yield { is: "property", path, required, marks: schema, leaves: leavesOf(schema, path) };
}

function leavesOf(schema: Schema, path: readonly string[]): Leaves | null {
  const isMap = schema.patternProperties !== undefined;
  const merge = schema["x-merge"];
  const split = merge === "leaves" || (isMap && (merge === "ours" || path[0] === "renamed"));
  return split ? (schema.properties ?? {}) : null;
}

/** The marks of one property, `about/summary` or `title@en`; a leaf's own stand before those of the whole. */
export function marksOf(kind: ElementKind, type: unknown, property: string): Marks {
  if (isTranslation(property)) return { "x-class": "text" };
  for (const part of partsOf(kind, type)) {
    if (part.is !== "property") continue;
    const name = part.path.join("/");
    if (name === property) return part.marks;
    if (part.leaves === null || !property.startsWith(`${name}/`)) continue;
    return { ...marksIn(part.marks), ...marksIn(part.leaves[property.slice(name.length + 1)]) };
  }
  return {};
}

const MARKS = ["x-class", "x-merge", "x-feel", "x-ref"] as const;
const marksIn = (marks: Marks | undefined): Marks =>
  Object.fromEntries(MARKS.filter((key) => marks?.[key] !== undefined).map((key) => [key, marks?.[key]]));

/** `title@en` is the English text of `title`. An address in `policy/…` or `renamed/…` may hold an `@` of its own. */
export const isTranslation = (property: string): boolean =>
  property.includes("@") && !/^(policy|renamed)\//.test(property);
