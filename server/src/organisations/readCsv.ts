import type { JsonObject } from "@blaupause/model";
import Papa from "papaparse";
import { faultsOf, type Fault } from "./judge.ts";

export interface Line {
  /** As people count: the first line below the names of the columns is 2. */
  readonly line: number;
  readonly faults: readonly Fault[];
}
export interface Row {
  readonly profile: JsonObject;
  /** Null: the table says nothing of it. */
  readonly host: string | null;
}
export type ReadCsv =
  | { readonly ok: true; readonly rows: readonly Row[] }
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

/** Reads a table as spreadsheets save it. All of it or nothing: a half-read list of towns helps nobody. */
export function readCsv(text: string): ReadCsv {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const columns = meta.fields ?? [];
  if (NEEDED.some((name) => !columns.includes(name)) || data.length > MOST)
    return { ok: false, code: "no-table", lines: [] };
  const rows = data.map((row) => ({ profile: organisationIn(row), host: hostIn(row) }));
  const twice = repeatedIn(rows);
  const lines = rows
    .map((row, index) => ({
      line: index + 2,
      faults: [...faultsOf(row.profile), ...hostFaults(row), ...twice(row)],
    }))
    .filter(({ faults }) => faults.length > 0);
  return lines.length === 0 ? { ok: true, rows } : { ok: false, code: "faulty", lines: lines.slice(0, 50) };
}

const hostIn = (row: Readonly<Record<string, string>>): string | null =>
  (row["host"] ?? "").trim().toLowerCase() || null;
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

function organisationIn(row: Readonly<Record<string, string>>): JsonObject {
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
