import type { JsonObject } from "@blaupause/model";
import type { CodeTable } from "./table.ts";

/** Most codes one list may bring. */
export const MOST_CODES = 5000;

export type CodesRead =
  | { readonly ok: true; readonly options: readonly JsonObject[] }
  | { readonly ok: false; readonly reason: "columns" | "too-many" | "twice"; readonly at: string };

/** Codes and names from two columns; the same pair twice is one. A wrong row changes nothing; it is named by its number and what stands in it. */
export function codesOf({ rows, code, name }: CodeTable): CodesRead {
  if (rows.length > MOST_CODES) return { ok: false, reason: "too-many", at: String(rows.length) };
  const pairs = rows.map((row) => [row[code] ?? "", row[name] ?? ""] as const);
  const wrong = pairs.findIndex(([value, label]) => value === "" || label === "");
  if (wrong >= 0)
    return { ok: false, reason: "columns", at: `${wrong + 1} („${(rows[wrong] ?? []).join(" | ")}“)` };
  const names = new Map<string, string>();
  for (const [value, label] of pairs) {
    const before = names.get(value);
    if (before !== undefined && before !== label) return { ok: false, reason: "twice", at: value };
    names.set(value, label);
  }
  return { ok: true, options: [...names].map(([value, label]) => ({ value, label: escaped(label) })) };
}

/** A brace in a name prints as a brace: labels may hold expressions, names of codes do not. */
const escaped = (text: string): string => text.replaceAll("{", "{{").replaceAll("}", "}}");
