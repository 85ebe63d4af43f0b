/**
 * The columns of a table of organisations. `id` says whose line it is; who is not there yet needs the first eleven, of
 * who is there only what is named changes.
 */
export const COLUMNS = [
  "id",
  "name",
  "level",
  "ars",
  "land",
  "prefix",
  "initials",
  "colour",
  "street",
  "postcode",
  "city",
  "ags",
  "parent",
  "zone",
  "court",
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
  "admin-name",
  "admin-email",
] as const;
export type Column = (typeof COLUMNS)[number];
export const NEEDED: readonly Column[] = COLUMNS.slice(0, 11);

export type Cells = Readonly<Record<string, string>>;
export const cellOf = (cells: Cells, column: Column): string => (cells[column] ?? "").trim();

/** A part of an organisation by the column it came from. */
export const columnOf = (field: string): string =>
  ({ "numbers.case": "number", "numbers.cash": "cash-number" })[field] ?? field.split(".").at(-1) ?? field;
