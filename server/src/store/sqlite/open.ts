import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openDriver, type DriverName, type SqliteDriver } from "../driver.ts";
import { ownedBy } from "../owned.ts";
import type { RawStore } from "../raw.ts";
import { checkKey } from "./checkKey.ts";
import { writeLogOf } from "./log.ts";
import { createMemory } from "./memory.ts";
import { migrate } from "./migrate.ts";
import * as parts from "./parts.ts";
import { platformOf } from "./platform.ts";
import { workerOf } from "./worker.ts";
import { createWriter } from "./writer.ts";

export const DATABASE = "blaupause.sqlite";

/** Opens (or creates) the database file in a folder; with a key, only what was sealed with that one. */
export function openSqlite(folder: string, master?: Uint8Array, name?: DriverName): RawStore {
  mkdirSync(folder, { recursive: true });
  const driver = openDriver(join(folder, DATABASE), name);
  try {
    const store = sqliteOver(driver);
    if (master !== undefined) checkKey(driver, master);
    return store;
  } catch (error) {
    driver.close();
    throw error;
  }
}

/** The store over an open file, which it brings up to date. */
export function sqliteOver(driver: SqliteDriver): RawStore {
  migrate(driver);
  const writer = createWriter(driver);
  const memory = createMemory(driver);
  const log = writeLogOf(driver);
  return {
    organisation: (org) => ownedBy(parts, { driver, writer, memory, log, org, proposed: new Map() }),
    worker: workerOf(driver, writer, log),
    platform: platformOf(driver, writer, memory),
    close: async () => {
      writer.close();
      driver.close();
    },
  };
}
