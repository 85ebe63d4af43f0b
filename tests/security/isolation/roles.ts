export const ROLES = [
  "nobody",
  "caseworker",
  "author",
  "approver",
  "publisher",
  "admin",
  "operator",
] as const;
export type Role = (typeof ROLES)[number];
export const everybody = ROLES;
export const staff = ROLES.filter((role) => role !== "nobody");

export const OWN = "heuchelheim";
export const OTHER = "kassel";
export type Organisation = typeof OWN | typeof OTHER;
/** Words of Heuchelheim that nobody else may ever read. */
export const SECRETS = ["Demir", "Geheimtitel", "Geheimperson", "geheimtitel"];
export const REFUSED = [401, 403, 404];
