/** What the line of an organisation that is not there yet has to say. */
export const NEEDED_COLUMNS = [
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
] as const;

/** The columns of a table of organisations. `id` says whose line it is; of who is there only what is named changes. */
export const ORGANISATION_COLUMNS = [
  ...NEEDED_COLUMNS,
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
  "dissolved-on",
  "successor",
  "admin-name",
  "admin-email",
] as const;
export type OrganisationColumn = (typeof ORGANISATION_COLUMNS)[number];
