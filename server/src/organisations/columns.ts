import type { OrganisationColumn as Column } from "@blaupause/api";

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
  if (field === "dissolved.on") return "dissolved-on";
  const name = field.split(".").at(-1) ?? field;
  return field.startsWith("numbers.") ? (NUMBERS[name as keyof typeof NUMBERS] ?? name) : name;
}
