import type { JsonObject } from "@blaupause/model";

/** Most codes one list may bring. */
export const MOST_CODES = 5000;

export type CodesRead =
  | { readonly ok: true; readonly options: readonly JsonObject[] }
  | { readonly ok: false; readonly reason: "columns" | "too-many" | "twice" | "empty"; readonly at: string };

/**
 * Codes from a text: one line each, the code first, then its name, between them a semicolon, a comma or a tab; names
 * may stand in quotes. Also genericode, where the first two columns count. A wrong line changes nothing.
 */
export function readCodeList(text: string): CodesRead {
  const rows = text.trimStart().startsWith("<") ? genericodeRows(text) : lines(text);
  if (rows.length === 0) return { ok: false, reason: "empty", at: "" };
  if (rows.length > MOST_CODES) return { ok: false, reason: "too-many", at: String(rows.length) };
  const wrong = rows.findIndex(([code = "", name = ""]) => code === "" || name === "");
  if (wrong >= 0) return { ok: false, reason: "columns", at: String(wrong + 1) };
  const codes = rows.map(([code = ""]) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) return { ok: false, reason: "twice", at: twice };
  return { ok: true, options: rows.map(([value = "", label = ""]) => ({ value, label: escaped(label) })) };
}

/** A brace in a name prints as a brace: labels may hold expressions, names of codes do not. */
const escaped = (text: string): string => text.replaceAll("{", "{{").replaceAll("}", "}}");

const lines = (text: string): readonly (readonly string[])[] => {
  const all = text
    .replaceAll("\r", "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const separator = ["\t", ";", ","].find((one) => all.every((line) => line.includes(one))) ?? ";";
  return all.map((line) => cells(line, separator));
};

/** Cells of one line; a cell in quotes may hold the separator, and two quotes for one. */
function cells(line: string, separator: string): readonly string[] {
  const found: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const end = quoted === null ? rest.indexOf(separator) : quoted[0].length;
    const cell =
      quoted === null
        ? rest.slice(0, end < 0 ? undefined : end).trim()
        : (quoted[1] ?? "").replaceAll('""', '"');
    found.push(cell);
    if (end < 0 || rest[end] !== separator) return found;
    rest = rest.slice(end + 1);
  }
}

/** Rows of a genericode file: the simple values in their order. */
const genericodeRows = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/<(?:\w+:)?Row\b[^>]*>([\s\S]*?)<\/(?:\w+:)?Row>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<(?:\w+:)?SimpleValue\b[^>]*>([\s\S]*?)<\/(?:\w+:)?SimpleValue>/g)].map(
      ([, value = ""]) => plain(value.trim()),
    ),
  );

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.replaceAll(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
