// Values ↔ JSON. A type says how to read a text: the JSON of a date is a string like any other.
import { isNum, num, parseNum, toNumber, toText, type Num } from "./num.ts";
import { parseDate } from "./temporal/date.ts";
import { parseDateTime } from "./temporal/dateTime.ts";
import { parseDuration } from "./temporal/duration.ts";
import { formatIso } from "./temporal/iso.ts";
import { parseClock } from "./temporal/literal.ts";
import { entryType, type ContextType, type Type } from "./types.ts";
import { isContext, isFunction, isList, isRange, type Value } from "./value.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

// Most readers of JSON have binary numbers. A fraction goes as the nearest one; a whole part beyond
// them would silently become another number, and travels as text.
const numberToJson = (n: Num): Json => {
  const nearest = toNumber(n);
  return Math.abs(nearest) <= Number.MAX_SAFE_INTEGER ? nearest : toText(n);
};

const contextToJson = (entries: Iterable<readonly [string, Value]>): Json => {
  const object: Record<string, Json> = Object.create(null);
  for (const [key, value] of entries) if (key !== "__proto__") object[key] = toJson(value);
  return object;
};

/** Plain JSON of a value: dates as ISO texts, contexts as objects without prototype. */
export const toJson = (value: Value): Json => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (isNum(value)) return numberToJson(value);
  if (isList(value)) return value.map(toJson);
  if (isContext(value)) return contextToJson(value);
  if (isFunction(value)) return null;
  if (isRange(value))
    return contextToJson([
      ["start", value.low ?? null],
      ["end", value.high ?? null],
      ["start included", value.lowIncluded],
      ["end included", value.highIncluded],
    ]);
  return formatIso(value);
};

const maxNesting = 200;

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json);

const contextFromJson = (json: unknown, type: ContextType, depth: number): Value | undefined => {
  if (!isObject(json)) return undefined;
  const context = new Map<string, Value>();
  for (const [key, entry] of Object.entries(json)) {
    const known = key === "__proto__" ? undefined : entryType(type, key);
    const value = known && read(entry, known, depth + 1);
    if (value === undefined) return undefined;
    context.set(key, value);
  }
  return context;
};

const listFromJson = (json: unknown, of: Type, depth: number): Value | undefined => {
  if (!Array.isArray(json)) return undefined;
  const values: Value[] = [];
  for (const item of json) {
    const value = read(item, of, depth + 1);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
};

const untyped = (json: unknown, depth: number): Value | undefined => {
  if (typeof json === "string" || typeof json === "boolean") return json;
  if (typeof json === "number") return parseNum(String(json)) ?? undefined;
  if (Array.isArray(json)) return listFromJson(json, { kind: "any" }, depth);
  return contextFromJson(json, { kind: "context", entries: {}, open: true }, depth);
};

const duration = (text: string, kind: "yearsMonths" | "daysTime"): Value | undefined => {
  const value = parseDuration(text);
  return value?.type === kind ? value : undefined;
};

const fromText = (text: string, kind: Type["kind"]): Value | undefined => {
  switch (kind) {
    case "string":
      return text;
    case "number":
      return parseNum(text) ?? undefined;
    case "date":
      return parseDate(text) ?? undefined;
    case "time":
      return parseClock(text) ?? undefined;
    case "dateTime":
      return parseDateTime(text) ?? undefined;
    case "yearsMonths":
    case "daysTime":
      return duration(text, kind);
    default:
      return undefined;
  }
};

// Whole numbers need not be read from a text; the sum makes a zero of a negative one.
const numberFromJson = (json: number): Value | undefined =>
  Number.isSafeInteger(json) ? num(json + 0) : (parseNum(String(json)) ?? undefined);

const read = (json: unknown, type: Type, depth: number): Value | undefined => {
  if (depth > maxNesting) return undefined;
  if (json === null) return null;
  switch (type.kind) {
    case "any":
    case "named":
      return untyped(json, depth);
    case "list":
      return listFromJson(json, type.of, depth);
    case "context":
      return contextFromJson(json, type, depth);
    case "boolean":
      return typeof json === "boolean" ? json : undefined;
    case "number":
      if (typeof json === "number") return numberFromJson(json);
      return typeof json === "string" ? fromText(json, "number") : undefined;
    default:
      return typeof json === "string" ? fromText(json, type.kind) : undefined;
  }
};

export type FromJson = { readonly ok: true; readonly value: Value } | { readonly ok: false };

/** Reads JSON by a static type; refuses other kinds, unknown entries and `__proto__`. */
export const fromJson = (json: unknown, type: Type): FromJson => {
  const value = read(json, type, 0);
  return value === undefined ? { ok: false } : { ok: true, value };
};
