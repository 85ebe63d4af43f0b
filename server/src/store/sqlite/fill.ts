import { existsSync, mkdirSync, rmSync } from "node:fs";
import { constants, copyFile, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { putWhole } from "../../seal/index.ts";
import { openDriver, type SqliteDriver } from "../driver.ts";
import type { RawStore } from "../raw.ts";
import type { Row } from "../rows.ts";
import { writeLogOf } from "./log.ts";
import { migrate } from "./migrate.ts";
import { DATABASE, openSqlite } from "./open.ts";

export const isEmptySqlite = (folder: string): boolean => !existsSync(join(folder, DATABASE));

/** What an earlier database left: SQLite would read it as part of a new one. */
export const leftoverIn = (folder: string): string | null =>
  ["-wal", "-shm", "-journal"].map((end) => DATABASE + end).find((name) => existsSync(join(folder, name))) ??
  null;

const AT_ONCE = 200;

/** Fills a new database beside its place, lets `settle` finish it, and only then puts it there. */
export async function fillSqlite(
  folder: string,
  rows: AsyncIterable<Row>,
  settle: (raw: RawStore) => Promise<void>,
): Promise<void> {
  const beside = join(folder, "restore");
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  try {
    await insertRows(join(beside, DATABASE), rows);
    const raw = openSqlite(beside);
    await settle(raw).finally(() => raw.close());
    await emptied(join(beside, DATABASE));
    await moveWhole(join(beside, DATABASE), folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Moves the log into the file: only the file is moved. */
async function emptied(file: string): Promise<void> {
  const driver = openDriver(file);
  const done = await writeLogOf(driver)
    .empty()
    .finally(() => driver.close());
  if (!done) throw new Error("another process reads what is being restored");
}

/**
 * A copy and not the file itself: this process may still hold that one open. A server that began to work here meanwhile
 * keeps what it has.
 */
async function moveWhole(from: string, folder: string): Promise<void> {
  const to = join(folder, DATABASE);
  const partial = `${to}.partial`;
  await copyFile(from, partial);
  const handle = await open(partial, "r+");
  await handle.sync();
  await handle.close();
  const copyAgain = () => copyFile(partial, to, constants.COPYFILE_EXCL);
  const isFree = leftoverIn(folder) === null && (await putWhole(partial, to, copyAgain));
  await rm(partial, { force: true });
  if (!isFree) throw new NotEmpty();
}

/** Somebody else was first. */
export class NotEmpty extends Error {}

async function insertRows(file: string, rows: AsyncIterable<Row>): Promise<void> {
  const driver = openDriver(file);
  try {
    migrate(driver);
    let waiting: Row[] = [];
    for await (const row of rows) {
      waiting.push(row);
      if (waiting.length < AT_ONCE) continue;
      insert(driver, waiting);
      waiting = [];
    }
    insert(driver, waiting);
  } finally {
    driver.close();
  }
}

const COLUMN = /^[a-z_]+$/;

function insert(driver: SqliteDriver, rows: readonly Row[]): void {
  driver.transaction(() => {
    for (const { table, values } of rows) {
      const names = Object.keys(values);
      if (!names.every((name) => COLUMN.test(name)))
        throw new RangeError(`a column of another kind in ${table}`);
      const marks = names.map(() => "?").join(", ");
      driver
        .prepare(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${marks})`)
        .run(...Object.values(values));
    }
  });
}
