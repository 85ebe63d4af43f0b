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
  "number-from",
  "number-to",
  "cash-number",
  "cash-number-from",
  "cash-number-to",
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

/** Columns that are not called like the part of an organisation they tell of. */
export const NUMBERS = {
  case: "number",
  caseFrom: "number-from",
  caseTo: "number-to",
  cash: "cash-number",
  cashFrom: "cash-number-from",
  cashTo: "cash-number-to",
} as const satisfies Readonly<Record<string, Column>>;

/** A part of an organisation by the column it came from. */
export function columnOf(field: string): string {
  const name = field.split(".").at(-1) ?? field;
  return field.startsWith("numbers.") ? (NUMBERS[name as keyof typeof NUMBERS] ?? name) : name;
}
