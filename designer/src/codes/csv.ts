import Papa from "papaparse";
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
  // The first line tells; guessing over all of them takes a list with one short line for another table.
  const [first = ""] = text.trimStart().split("\n", 1);
  const delimiter = ["\t", ";", ","].find((one) => first.includes(one)) ?? ";";
  const { data } = Papa.parse<readonly string[]>(text, { delimiter, skipEmptyLines: "greedy" });
  return data.map((row) => row.map((cell) => cell.trim()));
}
