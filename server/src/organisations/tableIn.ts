import Papa from "papaparse";
import type { Cells } from "./columns.ts";

export interface Table {
  readonly columns: readonly string[];
  readonly table: readonly {
    /** As a spreadsheet counts: the names of the columns stand in 1, empty lines count. */
    readonly line: number;
    readonly cells: Cells;
    /** Nothing stands where no column has a name, and every quotation mark is closed. */
    readonly isWhole: boolean;
  }[];
}

/** The cells of a table as spreadsheets save it, by the names of their columns. */
export function tableIn(text: string): Table {
  const bare = text.replace(/^\uFEFF/, "");
  // A line that spreadsheets write for each other and show to nobody.
  const [line = "", told] = /^sep=(.)\r?\n/i.exec(bare) ?? [];
  const rest = bare.slice(line.length);
  const { data, errors } = Papa.parse<readonly string[]>(rest, { delimiter: told ?? delimiterOf(rest) });
  const broken = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  const columns = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  const table = data.flatMap((cells, index) =>
    index === 0 || cells.every((cell) => cell.trim() === "")
      ? []
      : [
          {
            line: index + 1,
            cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""])),
            isWhole:
              cells.every((cell, at) => (columns[at] ?? "") !== "" || cell.trim() === "") &&
              !broken.has(index),
          },
        ],
  );
  return { columns, table };
}

/** The names of columns have none of them; guessing over all lines takes a short table for one of another kind. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r\n|\r|\n/, 1);
  const count = (one: string): number => first.split(one).length;
  return ["\t", ";", ","].reduce((best, one) => (count(one) > count(best) ? one : best), ";");
}
