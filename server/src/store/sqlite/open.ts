import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openDriver, type DriverName, type SqliteDriver } from "../driver.ts";
import { ownedBy } from "../owned.ts";
import type { RawStore } from "../raw.ts";
import { createMemory } from "./memory.ts";
import { migrate } from "./migrate.ts";
import * as parts from "./parts.ts";
import { platformOf } from "./platform.ts";
import { workerOf } from "./worker.ts";
import { createWriter } from "./writer.ts";

export const DATABASE = "blaupause.sqlite";

/** Opens (or creates) the database file in a folder. */
export function openSqlite(folder: string, name?: DriverName): RawStore {
  mkdirSync(folder, { recursive: true });
  return sqliteOver(openDriver(join(folder, DATABASE), name));
}

/** The store over an open file, which it brings up to date. */
export function sqliteOver(driver: SqliteDriver): RawStore {
  migrate(driver);
  const writer = createWriter(driver);
  const memory = createMemory(driver);
  return {
    organisation: (org) => ownedBy(parts, { driver, writer, memory, org, proposed: new Map() }),
    worker: workerOf(driver, writer),
    platform: platformOf(driver, writer, memory),
    close: async () => {
      writer.close();
      driver.close();
    },
  };
}
