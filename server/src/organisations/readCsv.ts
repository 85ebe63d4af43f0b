import type { JsonObject } from "@blaupause/model";
import Papa from "papaparse";
import { faultsOf, type Fault } from "./judge.ts";

export interface Line {
  /** As people count: the first line below the names of the columns is 2. */
  readonly line: number;
  readonly faults: readonly Fault[];
}
export type ReadCsv =
  | { readonly ok: true; readonly organisations: readonly JsonObject[] }
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
] as const;
const NEEDED = COLUMNS.slice(0, 8);
const MOST = 2000;

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
  const organisations = data.map(organisationIn);
  const lines = organisations
    .map((one, index) => ({ line: index + 2, faults: faultsOf(one) }))
    .filter(({ faults }) => faults.length > 0);
  return lines.length === 0
    ? { ok: true, organisations }
    : { ok: false, code: "faulty", lines: lines.slice(0, 50) };
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
    },
    ...maybe("ags"),
    ...maybe("parent"),
    ...maybe("court"),
  };
}
