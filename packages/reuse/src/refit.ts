import { KEY, keyOf, kindOf, type FieldProgram, type FormProgram } from "@blaupause/engine";
import { isJsonObject, type Json, type JsonObject } from "@blaupause/model";

export interface Refitted {
  readonly values: JsonObject;
  /** Data paths of answers that found no place, or do not fit there any more. */
  readonly dropped: readonly string[];
  /** Data paths that need an answer and have none. */
  readonly todo: readonly string[];
}

/** Where old answers are read from: the form as a whole, or one item of a list. */
interface Source {
  readonly address: string;
  readonly path: string;
  readonly json: Json;
}
interface Run {
  readonly renamed: Readonly<Record<string, string>>;
  readonly used: Set<string>;
  readonly todo: string[];
}

/** Moves answers to another version of their form: settings, drafts (F12) and running cases alike (U14). */
export function refit(
  form: FormProgram,
  values: JsonObject,
  renamed: Readonly<Record<string, string>>,
): Refitted {
  const place = form.id === "settings" ? "settings" : `forms/${form.id}`;
  const old = renamed[place] ?? place;
  const run: Run = { renamed, used: new Set(), todo: [] };
  const fitted = fitAll(
    form.fields,
    { now: place, old, path: "" },
    { address: old, path: "", json: values },
    run,
  );
  return {
    values: fitted,
    dropped: leaves(values, "").filter((path) => !run.used.has(path)),
    todo: run.todo,
  };
}

interface Place {
  readonly now: string;
  readonly old: string;
  readonly path: string;
}

function fitAll(fields: readonly FieldProgram[], place: Place, source: Source, run: Run): JsonObject {
  const result: Record<string, Json> = {};
  for (const field of fields) {
    const now = `${place.now}/fields/${field.id}`;
    const own = {
      now,
      old: run.renamed[now] ?? `${place.old}/fields/${field.id}`,
      path: below(place.path, field.id),
    };
    const value = fit(field, own, source, run);
    if (value !== undefined) result[field.id] = value;
  }
  return result;
}
const below = (path: string, id: string): string => (path === "" ? id : `${path}.${id}`);

function fit(field: FieldProgram, place: Place, source: Source, run: Run): Json | undefined {
  if (field.type === "group") return fitGroup(field, place, source, run);
  if (field.computed !== undefined || field.value === undefined) return undefined;
  const found = read(source, place.old);
  if (field.type === "list") return fitList(field, place, found, run);
  const fits =
    found.json !== undefined &&
    found.json !== null &&
    kindOf(field.type)?.accepts(found.json, field) === undefined;
  if (fits) for (const path of leaves(found.json ?? null, found.path)) run.used.add(path);
  else if (isRequired(field)) run.todo.push(place.path);
  return fits ? found.json : undefined;
}

function fitGroup(field: FieldProgram, place: Place, source: Source, run: Run): Json | undefined {
  const inner = fitAll(field.fields ?? [], place, source, run);
  return Object.keys(inner).length > 0 ? inner : undefined;
}

function fitList(field: FieldProgram, place: Place, found: Found, run: Run): Json | undefined {
  const items = Array.isArray(found.json) ? found.json : [];
  if (typeof field.min === "number" && items.length < field.min) run.todo.push(place.path);
  if (!Array.isArray(found.json)) return undefined;
  return items.map((item: Json, index): Json => {
    const key = keyOf(item);
    const at = `[${key === "" ? index : key}]`;
    const source = { address: place.old, path: found.path + at, json: item };
    const inner = fitAll(field.fields ?? [], { ...place, path: place.path + at }, source, run);
    return key === "" ? inner : { [KEY]: key, ...inner };
  });
}

/** Asked in every case: neither a condition nor a page stands before it. */
const isRequired = ({ required, visible, prefill }: FieldProgram): boolean =>
  required === true && visible === undefined && prefill === undefined;

interface Found {
  readonly json: Json | undefined;
  readonly path: string;
}
/** What stood at an old address; from inside a list's item nothing outside it can be read. */
function read({ address, path, json }: Source, old: string): Found {
  const prefix = `${address}/fields/`;
  if (!old.startsWith(prefix)) return { json: undefined, path };
  return old
    .slice(prefix.length)
    .split("/fields/")
    .reduce<Found>(
      (at, id) => ({
        json: isJsonObject(at.json) && Object.hasOwn(at.json, id) ? at.json[id] : undefined,
        path: below(at.path, id),
      }),
      { json, path },
    );
}

/** Data paths of everything that was answered. */
function leaves(json: Json, path: string): string[] {
  if (Array.isArray(json) && json.length === 0) return [];
  if (Array.isArray(json) && json.some(isJsonObject))
    return json.flatMap((item: Json, index) =>
      leaves(item, `${path}[${keyOf(item) === "" ? index : keyOf(item)}]`),
    );
  if (!isJsonObject(json)) return json === null ? [] : [path];
  return Object.entries(json).flatMap(([id, value]) => (id === KEY ? [] : leaves(value, below(path, id))));
}
