import { csvTable } from "./csv.ts";
import { genericodeTable } from "./genericode.ts";

/** What a text or a file with codes holds, and where code and name are most likely to stand in it. */
export interface CodeTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Positions of two columns; they may be the same where a list has only codes. */
  readonly code: number;
  readonly name: number;
  /** What a genericode file says of itself. */
  readonly title?: string;
  readonly source?: string;
  readonly version?: string;
}

/** Null where there is nothing in it. */
export function readTable(text: string): CodeTable | null {
  const table = text.trimStart().startsWith("<") ? genericodeTable(text) : csvTable(text);
  return table.rows.length === 0 ? null : table;
}
