import type { JsonObject } from "@blaupause/model";
import Papa from "papaparse";
import { faultsOf, parentFaults, type Fault } from "./judge.ts";

export interface Line {
  /** As a spreadsheet counts: the names of the columns stand in 1, empty lines count. */
  readonly line: number;
  readonly faults: readonly Fault[];
}
export interface Row {
  readonly profile: JsonObject;
  /** Null: the table says nothing of it. */
  readonly host: string | null;
}
export type ReadCsv =
  | { readonly ok: true; readonly rows: readonly (Row & Pick<Line, "line">)[] }
  | { readonly ok: false; readonly code: "no-table" | "faulty"; readonly lines: readonly Line[] };

/** The columns of a table of organisations; the first eight are needed. */
export const COLUMNS = [
  "id",
  "name",
  "level",
  "ars",
  "land",
  "prefix",
  "initials",
  "colour",
  "ags",
  "parent",
  "zone",
  "court",
  "street",
  "postcode",
  "city",
  "phone",
  "email",
  "website",
  "hours",
  "host",
  "number",
  "cash-number",
  "imprint",
  "privacy",
  "accessibility",
] as const;
const NEEDED = COLUMNS.slice(0, 8);
const MOST = 2000;
export const HOST = /^[a-z0-9.-]{1,253}$/;

/**
 * Reads a table as spreadsheets save it. All of it or nothing: a half-read list of towns helps nobody. `known` has the
 * ids that are there already: who stands above an organisation must be one of them or in the table.
 */
export function readCsv(text: string, known: ReadonlySet<unknown> = new Set()): ReadCsv {
  const { columns, table } = tableIn(text);
  if (NEEDED.some((name) => !columns.includes(name)) || table.length > MOST)
    return { ok: false, code: "no-table", lines: [] };
  const rows = table.map(({ cells }) => ({ profile: organisationIn(cells), host: hostIn(cells) }));
  const ids = new Set([...known, ...rows.map(({ profile }) => profile["id"])]);
  const twice = repeatedIn(rows);
  const lines = table
    .map(({ line, isWhole }, index) => ({
      line,
      faults: isWhole ? faultsIn(rows[index]!, ids, twice) : [{ field: "", code: "columns" as const }],
    }))
    .filter(({ faults }) => faults.length > 0);
  return lines.length === 0
    ? { ok: true, rows: rows.map((row, index) => ({ ...row, line: table[index]!.line })) }
    : { ok: false, code: "faulty", lines: lines.slice(0, 50) };
}

type Cells = Readonly<Record<string, string>>;
interface Table {
  readonly columns: readonly string[];
  readonly table: readonly {
    readonly line: number;
    readonly cells: Cells;
    /** A cell for each column, and every quotation mark closed. */
    readonly isWhole: boolean;
  }[];
}

function tableIn(text: string): Table {
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

const faultsIn = (
  row: Row,
  ids: ReadonlySet<unknown>,
  twice: (row: Row) => readonly Fault[],
): readonly Fault[] => [
  ...faultsOf(row.profile).map(({ field, code }) => ({ field: columnOf(field), code })),
  ...hostFaults(row),
  ...parentFaults(row.profile, ids),
  ...twice(row),
];

/** A part of an organisation by the column it came from. */
const columnOf = (field: string): string =>
  ({ "numbers.case": "number", "numbers.cash": "cash-number" })[field] ?? field.split(".").at(-1) ?? field;

const hostIn = (row: Cells): string | null => (row["host"] ?? "").trim().toLowerCase() || null;
const hostFaults = ({ host }: Row): readonly Fault[] =>
  host === null || HOST.test(host) ? [] : [{ field: "host", code: "not-valid" }];

/** What may belong to one organisation alone and stands in the table more than once. */
function repeatedIn(rows: readonly Row[]): (row: Row) => readonly Fault[] {
  const fields = ["id", "ags", "host"] as const;
  const of = ({ profile, host }: Row, field: (typeof fields)[number]) =>
    field === "host" ? (host ?? undefined) : profile[field];
  const times = new Map<string, number>();
  for (const row of rows)
    for (const field of fields) {
      const key = `${field} ${JSON.stringify(of(row, field))}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  return (row) =>
    fields
      .filter((field) => of(row, field) !== undefined)
      .filter((field) => (times.get(`${field} ${JSON.stringify(of(row, field))}`) ?? 0) > 1)
      .map((field) => ({ field, code: "twice" }));
}

function organisationIn(row: Cells): JsonObject {
  const of = (name: (typeof COLUMNS)[number]): string => (row[name] ?? "").trim();
  const maybe = (name: (typeof COLUMNS)[number]) => (of(name) === "" ? {} : { [name]: of(name) });
  return {
    id: of("id"),
    name: of("name"),
    level: of("level"),
    ars: of("ars"),
    land: of("land"),
    prefix: of("prefix"),
    zone: of("zone") || "Europe/Berlin",
    shield: { initials: of("initials"), colour: of("colour").toLowerCase() },
    contact: {
      street: of("street"),
      postcode: of("postcode"),
      city: of("city"),
      ...maybe("phone"),
      ...maybe("email"),
      ...maybe("website"),
      ...maybe("hours"),
    },
    ...maybe("ags"),
    ...maybe("parent"),
    ...maybe("court"),
    ...numbersIn(of("number"), of("cash-number")),
    ...textsIn(maybe),
  };
}

function numbersIn(ofCases: string, cash: string): JsonObject {
  const numbers = { ...(ofCases === "" ? {} : { case: ofCases }), ...(cash === "" ? {} : { cash }) };
  return Object.keys(numbers).length === 0 ? {} : { numbers };
}

function textsIn(maybe: (name: "imprint" | "privacy" | "accessibility") => object): JsonObject {
  const texts = { ...maybe("imprint"), ...maybe("privacy"), ...maybe("accessibility") } as JsonObject;
  return Object.keys(texts).length === 0 ? {} : { texts };
}
