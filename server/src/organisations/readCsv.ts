import { ORGANISATION_COLUMNS } from "@blaupause/api";
import type { Organisation } from "../store/index.ts";
import type { First } from "./firstPerson.ts";
import { firstIn } from "./organisationIn.ts";
import type { Fault } from "./judge.ts";
import { judgeTable } from "./judgeTable.ts";
import { overStored, type Row } from "./overStored.ts";
import { tableIn, type Table } from "./tableIn.ts";

export interface Line {
  readonly line: number;
  readonly faults: readonly Fault[];
}
export interface LinedRow extends Row {
  readonly line: number;
  /** Who administers it, where nobody works yet. */
  readonly first: First | null;
}
export type ReadCsv =
  | { readonly ok: true; readonly rows: readonly LinedRow[] }
  | {
      readonly ok: false;
      readonly code: "no-table" | "too-many-lines" | "faulty";
      readonly lines: readonly Line[];
    };

const MOST = 2000;
const MOST_LINES = 50;
/** A file that is no table at all has columns of any number and length. */
const [MOST_UNKNOWN, LONGEST_NAMED] = [20, 60];

/**
 * Reads a table as spreadsheets save it, over what is stored. All of it or nothing is read: a half-read list of towns
 * helps nobody. At `ownHost` every organisation is shown, so none can have it.
 */
export function readCsv(text: string, stored: readonly Organisation[] = [], ownHost = ""): ReadCsv {
  const { columns, table } = tableIn(text);
  if (!columns.includes("id")) return { ok: false, code: "no-table", lines: [] };
  if (table.length > MOST) return { ok: false, code: "too-many-lines", lines: [] };
  const wrong = [...doubledIn(columns), ...unknownIn(columns)];
  if (wrong.length > 0) return { ok: false, code: "faulty", lines: [{ line: 1, faults: wrong }] };
  const known = new Map(stored.map((one) => [one.id, one]));
  const read = table.map((one) => ({ ...one, ...overStored(one.cells, known.get(idIn(one))) }));
  const faultsIn = judgeTable(read, known, ownHost);
  const lines = read
    .map((row) => ({ line: row.line, faults: row.isWhole ? faultsIn(row) : NOT_WHOLE }))
    .filter(({ faults }) => faults.length > 0);
  if (lines.length > 0) return { ok: false, code: "faulty", lines: lines.slice(0, MOST_LINES) };
  return {
    ok: true,
    rows: read.map(({ line, id, profile, host, cells }) => ({
      line,
      id,
      profile,
      host,
      first: firstIn(cells),
    })),
  };
}

const NOT_WHOLE: readonly Fault[] = [{ field: "", code: "columns" }];
const idIn = ({ cells }: Table["table"][number]): string => (cells["id"] ?? "").trim();

/** What is misspelt would not be taken, and nobody would know. */
const unknownIn = (columns: readonly string[]): readonly Fault[] =>
  [...new Set(columns)]
    .filter((name) => name !== "" && !ORGANISATION_COLUMNS.some((known) => known === name))
    .slice(0, MOST_UNKNOWN)
    .map((name) => ({ field: name.slice(0, LONGEST_NAMED), code: "column-unknown" }));

const doubledIn = (columns: readonly string[]): readonly Fault[] =>
  [...new Set(columns)]
    .filter((name) => name !== "" && columns.indexOf(name) !== columns.lastIndexOf(name))
    .map((field) => ({ field, code: "column-twice" }));
