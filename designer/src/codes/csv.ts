import type { CodeTable } from "./table.ts";

const CODE = /^(code|codes|schlüssel|kürzel|wert|key|value|id|nr\.?|nummer)$/i;
const NAME = /^(name|bezeichnung|beschreibung|label|text|titel|klartext|description)$/i;

/** A line a code, its cells between semicolons, commas or tabs; a first line of headings names the columns. */
export function csvTable(text: string): CodeTable {
  const all = lines(text);
  const [first = []] = all;
  const isHeading = first.some((cell) => CODE.test(cell) || NAME.test(cell)) && all.length > 1;
  const width = Math.max(0, ...all.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => (isHeading ? (first[index] ?? "") : ""));
  const code = Math.max(
    0,
    columns.findIndex((one) => CODE.test(one)),
  );
  const named = columns.findIndex((one, index) => index !== code && NAME.test(one));
  const next = code === 0 ? Math.min(1, Math.max(0, width - 1)) : 0;
  return { columns, rows: isHeading ? all.slice(1) : all, code, name: named < 0 ? next : named };
}

function lines(text: string): readonly (readonly string[])[] {
  const all = text
    .replaceAll("\r", "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const separator = ["\t", ";", ","].find((one) => all[0]?.includes(one)) ?? ";";
  return all.map((line) => cells(line, separator));
}

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
