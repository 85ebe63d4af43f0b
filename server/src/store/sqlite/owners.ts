import type { SqliteDriver } from "../driver.ts";
import { ownersBy, ownersIn } from "../owners.ts";
import { text } from "../value.ts";

const NEXT = [
  "SELECT org FROM cases WHERE org > ? ORDER BY org LIMIT 1",
  "SELECT org FROM events WHERE org > ? ORDER BY org LIMIT 1",
  "SELECT org FROM records WHERE org > ? ORDER BY org LIMIT 1",
];

export async function ownersOf(driver: SqliteDriver): Promise<string[]> {
  const next = (sql: string) => async (after: string) => {
    const row = driver.prepare(sql).get(after);
    return row === undefined ? null : text(row["org"]);
  };
  return ownersIn(await Promise.all(NEXT.map((sql) => ownersBy(next(sql)))));
}
