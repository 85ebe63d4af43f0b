import Papa from "papaparse";
import type { Cells } from "./columns.ts";

export interface Table {
  readonly columns: readonly string[];
  readonly table: readonly {
    /** As a spreadsheet counts: the names of the columns stand in 1, empty lines count. */
    readonly line: number;
    readonly cells: Cells;
    /** A cell for each column, and every quotation mark closed. */
    readonly isWhole: boolean;
  }[];
}

/** The cells of a table as spreadsheets save it, by the names of their columns. */
export function tableIn(text: string): Table {
  const { data, errors } = Papa.parse<readonly string[]>(text.replace(/^\uFEFF/, ""));
  const broken = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  const columns = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  const table = data.flatMap((cells, index) =>
    index === 0 || cells.every((cell) => cell.trim() === "")
      ? []
      : [
          {
            line: index + 1,
            cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""])),
            isWhole: cells.slice(columns.length).every((cell) => cell.trim() === "") && !broken.has(index),
          },
        ],
  );
  return { columns, table };
}
