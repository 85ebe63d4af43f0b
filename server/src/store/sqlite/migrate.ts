import { DataNewer } from "../dataNewer.ts";
import type { SqliteDriver } from "../driver.ts";
import { MIGRATIONS } from "./schema.ts";
import { integer } from "../value.ts";

/** Brings a file to the newest version. Two processes may start at once: the second finds it done. */
export function migrate(driver: SqliteDriver): void {
  driver.transaction(() => {
    const from = versionOf(driver);
    if (from > MIGRATIONS.length) throw new DataNewer(String(from));
    for (const { sql } of MIGRATIONS.slice(from)) driver.exec(sql);
    driver.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

const versionOf = (driver: SqliteDriver): number =>
  integer(driver.prepare("PRAGMA user_version").get()?.["user_version"]);
