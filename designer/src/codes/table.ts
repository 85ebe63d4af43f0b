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

/** Files come from anywhere: what is no UTF-8 was saved by a spreadsheet for Windows. */
export function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
