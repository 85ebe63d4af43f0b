import { isJsonObject, type Json, type JsonObject, type Marks } from "@blaupause/model";

/** A text that carries a mark: an expression, a template or a reference, and where in the element it stands. */
export interface Marked {
  readonly path: string;
  readonly text: string;
  readonly marks: Marks;
}
type Edit = (found: Marked) => string;

interface Schema extends Marks {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/**
 * Rewrites every marked text of one element by its schema's marks. The path is that of the property, the inner `feel`
 * left out: `label`, `with/to`, `when/anzahl`.
 */
export function mapMarked(schema: Schema, json: Json, edit: Edit, path = ""): Json {
  const { "x-ref": reference, "x-feel": feel } = schema;
  if (reference !== undefined && !isJsonObject(json)) return mapTexts(json, schema, edit, path);
  if (feel === "optional") return mapFeel(json, schema, edit, path);
  if (feel !== undefined) return mapTexts(json, schema, edit, path);
  const { anyOf } = schema;
  if (anyOf !== undefined) return anyOf.reduce((now, one) => mapInner(one, now, edit, path), json);
  return mapInner(schema, json, edit, path);
}

const below = (path: string, key: string): string => (path === "" ? key : `${path}/${key}`);

const mapObject = (json: JsonObject, edit: (key: string, value: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [key, edit(key, value)]));

/** A text, a list of texts, or texts by key. */
function mapTexts(json: Json, marks: Marks, edit: Edit, path: string): Json {
  if (typeof json === "string") return edit({ path, text: json, marks });
  if (Array.isArray(json)) return json.map((one: Json) => mapTexts(one, marks, edit, path));
  if (!isJsonObject(json)) return json;
  return mapObject(json, (key, value) => mapTexts(value, marks, edit, below(path, key)));
}

/** Literals stay, `{ "feel": … }` is an expression, however deep it stands. */
function mapFeel(json: Json, marks: Marks, edit: Edit, path: string): Json {
  if (!isJsonObject(json)) return json;
  const { feel } = json;
  if (typeof feel === "string")
    return { feel: edit({ path, text: feel, marks: { ...marks, "x-feel": "expression" } }) };
  return mapObject(json, (key, value) => mapFeel(value, marks, edit, below(path, key)));
}

function mapInner(schema: Schema, json: Json, edit: Edit, path: string): Json {
  const { properties, patternProperties, items } = schema;
  if (Array.isArray(json))
    return items === undefined ? json : json.map((one: Json) => mapMarked(items, one, edit, path));
  if (!isJsonObject(json)) return json;
  const any = Object.values(patternProperties ?? {})[0];
  return mapObject(json, (key, value) => {
    const inner = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : any;
    return inner === undefined ? value : mapMarked(inner, value, edit, below(path, key));
  });
}
