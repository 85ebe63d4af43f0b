import type { SqliteDriver } from "../driver.ts";

/** In each of these somebody has begun something: a case (also an erased one), a form, a service. */
export const BEGUN = ["cases", "events", "drafts", "offerings", "working_copies", "releases"].map(
  (table) => `SELECT 1 FROM ${table} WHERE org = ? LIMIT 1`,
);
const REMOVE = "DELETE FROM organisations WHERE id = ?";
const KINDS = "SELECT DISTINCT kind FROM records WHERE org = ?";
const OF_KIND = [
  "DELETE FROM record_keys WHERE org = ? AND kind = ?",
  "DELETE FROM records WHERE org = ? AND kind = ?",
];
const OF_ALL = ["DELETE FROM mails WHERE org = ?", "DELETE FROM messages WHERE org = ?"];

export const hasBegun = (driver: SqliteDriver, id: string): boolean =>
  BEGUN.some((sql) => driver.prepare(sql).get(id) !== undefined);

/** All in one write, which keeps what somebody has begun in. */
export function removeOrganisation(driver: SqliteDriver, id: string, kept: readonly string[]): void {
  if (hasBegun(driver, id)) return;
  const kinds = driver
    .prepare(KINDS)
    .all(id)
    .map((row) => String(row["kind"]));
  for (const kind of kinds.filter((one) => !kept.includes(one)))
    for (const sql of OF_KIND) driver.prepare(sql).run(id, kind);
  for (const sql of OF_ALL) driver.prepare(sql).run(id);
  driver.prepare(REMOVE).run(id);
}
