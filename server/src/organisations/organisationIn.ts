import type { OrganisationColumn as Column } from "@blaupause/api";
import type { JsonObject } from "@blaupause/model";
import type { First } from "./firstPerson.ts";
import { NUMBERS, cellOf, type Cells } from "./columns.ts";

/** What a line says of an organisation: an empty cell, like a column that is not there, says nothing. */
export function organisationIn(cells: Cells): JsonObject {
  const of = (column: Column): string => cellOf(cells, column);
  const shield = { initials: of("initials"), colour: of("colour").toLowerCase() };
  const contact = named(of, "street", "postcode", "city", "phone", "email", "website", "hours");
  const texts = named(of, "imprint", "privacy", "accessibility");
  return {
    ...named(of, "id", "name", "level", "ars", "ags", "land", "parent", "zone", "prefix", "court"),
    ...part("shield", said(shield)),
    ...part("contact", contact),
    ...part("numbers", numbersIn(of)),
    ...part("texts", texts),
    ...part("dissolved", said({ on: of("dissolved-on"), successor: of("successor") })),
  };
}

function numbersIn(of: (column: Column) => string): JsonObject {
  const cells = said(Object.fromEntries(Object.entries(NUMBERS).map(([part, column]) => [part, of(column)])));
  // What is no number stays as it is typed, and is told as wrong.
  return Object.fromEntries(
    Object.entries(cells).map(([part, text]) => [part, isCount(part, text) ? Number(text) : text]),
  );
}
const isCount = (part: string, text: unknown): boolean =>
  /From$|To$/.test(part) && /^\d+$/.test(String(text));

const said = (cells: Readonly<Record<string, string>>): JsonObject =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ""));
const named = (of: (column: Column) => string, ...columns: readonly Column[]): JsonObject =>
  said(Object.fromEntries(columns.map((column) => [column, of(column)])));
const part = (name: string, content: JsonObject): JsonObject =>
  Object.keys(content).length === 0 ? {} : { [name]: content };

/** Null where the line names nobody. */
export function firstIn(cells: Cells): First | null {
  const [name, email] = [cellOf(cells, "admin-name"), cellOf(cells, "admin-email")];
  return name === "" && email === "" ? null : { name, email };
}

export const hostIn = (cells: Cells): string | null => cellOf(cells, "host").toLowerCase() || null;
