// One type for several values, and whether a value of one type may stand where another is expected.
import { any, listOf, rangeOf, type ContextType, type NumberType, type Type } from "../types.ts";

const mergeNumbers = (a: NumberType, b: NumberType): Type =>
  a.format !== undefined && a.format === b.format ? { kind: "number", format: a.format } : { kind: "number" };

const mergeContexts = (a: ContextType, b: ContextType): Type => {
  const entries = { ...a.entries, ...b.entries };
  for (const name of Object.keys(a.entries)) {
    const [one, other] = [a.entries[name], Object.hasOwn(b.entries, name) ? b.entries[name] : undefined];
    if (one && other) entries[name] = merge(one, other);
  }
  const open = (a.open ?? b.open) && { open: true as const };
  return { kind: "context", entries, ...open, ...(a.whole && b.whole && { whole: true }) };
};

const untagged = (type: Type): Type => {
  if (type.kind === "string") return { kind: "string" };
  if (!("tag" in type)) return type;
  const { tag: _tag, ...bare } = type;
  return bare;
};

export const merge = (a: Type, b: Type): Type => {
  if (a === b || b.kind === "null") return a;
  if (a.kind === "null") return b;
  if (a.kind === "number" && b.kind === "number") return mergeNumbers(a, b);
  if (a.kind === "list" && b.kind === "list") return listOf(merge(a.of, b.of));
  if (a.kind === "range" && b.kind === "range") return rangeOf(merge(a.of, b.of));
  if (a.kind === "context" && b.kind === "context") return mergeContexts(a, b);
  if (a.kind !== b.kind || a.kind === "function" || a.kind === "named") return any;
  // Of what texts print by (options, tags) only what both agree on is kept.
  return JSON.stringify(a) === JSON.stringify(b) ? a : untagged(a);
};

export const mergeAll = (all: readonly Type[]): Type => {
  const [first, ...others] = all;
  return first ? others.reduce(merge, first) : any;
};

const isFree = (type: Type): boolean => type.kind === "any" || type.kind === "null" || type.kind === "named";

/** Lenient where types are unknown: only what must fail is refused. */
export const fitsType = (type: Type, expected: Type): boolean => {
  if (isFree(type) || isFree(expected)) return true;
  if (expected.kind === "list") return fitsType(type.kind === "list" ? type.of : type, expected.of);
  if (expected.kind === "range") return type.kind === "range" && fitsType(type.of, expected.of);
  if (expected.kind === "context" && type.kind === "context")
    return Object.entries(expected.entries).every(([name, entry]) => {
      const own = Object.hasOwn(type.entries, name) ? type.entries[name] : undefined;
      return own ? fitsType(own, entry) : type.open === true;
    });
  if (expected.kind === "date" || expected.kind === "dateTime")
    return type.kind === "date" || type.kind === "dateTime";
  return type.kind === expected.kind;
};

/** Whether `=` between two types can be anything but null. */
export const comparable = (a: Type, b: Type): boolean => isFree(a) || isFree(b) || a.kind === b.kind;
