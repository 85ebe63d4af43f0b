import canonicalize from "canonicalize";

/**
 * RFC 8785 text of a JSON value. Every event is written so, and hardly any has anything but plain values in it: those
 * are written here. Whatever is unusual goes to the library, which knows what is to be refused.
 */
export function canonical(value: unknown): string {
  if (typeof value === "string") return hasSurrogate.test(value) ? unusual(value) : JSON.stringify(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(item).join(",")}]`;
  if (isPlain(value)) return objectText(value);
  return unusual(value);
}

const hasSurrogate = /[\ud800-\udfff]/;
const item = (value: unknown): string => (value === undefined ? "null" : canonical(value));

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !("toJSON" in value);

function objectText(object: Readonly<Record<string, unknown>>): string {
  let text = "";
  for (const key of Object.keys(object).toSorted()) {
    const value = object[key];
    if (value !== undefined) text += `${text === "" ? "" : ","}${canonical(key)}:${canonical(value)}`;
  }
  return `{${text}}`;
}

function unusual(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}
