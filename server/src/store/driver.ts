import { BUSY_MS, isBusy } from "./driver/busy.ts";
import { openLibsql } from "./driver/libsql.ts";
import { nodeSqlite, openNodeSqlite } from "./driver/node.ts";

export type SqlValue = null | number | string | Uint8Array;
export type SqlRow = Readonly<Record<string, unknown>>;

/** A prepared statement. Bytes come back as Uint8Array. */
export interface SqlStatement {
  /** number of rows changed */
  run(...values: readonly SqlValue[]): number;
  get(...values: readonly SqlValue[]): SqlRow | undefined;
  all(...values: readonly SqlValue[]): readonly SqlRow[];
}

/** One connection to one SQLite file, synchronous. `prepare` keeps statements by their text. */
export interface SqliteDriver {
  readonly name: DriverName;
  exec(sql: string): void;
  prepare(sql: string): SqlStatement;
  /** Runs the job in one immediate transaction; rolls back and rethrows when it throws. */
  transaction<T>(job: () => T): T;
  /** The same without waiting: null, and nothing done, while another process writes. */
  transactionNow<T>(job: () => T): { readonly result: T } | null;
  close(): void;
}

export type DriverName = "node:sqlite" | "libsql";

// FULL: a commit is on the disk when it returns. secure_delete: deleted bytes become zeros. The log
// may grow to 16 MB, as pages that change often are then moved into the file less often; 64 MB of
// pages stay in memory.
const SETTINGS = [
  `busy_timeout = ${BUSY_MS}`,
  "journal_mode = WAL",
  "synchronous = FULL",
  "foreign_keys = ON",
  "secure_delete = ON",
  "wal_autocheckpoint = 4000",
  "cache_size = -65536",
];

/** Opens a file with the SQLite inside Node where there is one, else with libsql. */
export function openDriver(file: string, name: DriverName = bestDriver()): SqliteDriver {
  const driver = name === "libsql" ? openLibsql(file) : openNodeSqlite(file);
  for (const setting of SETTINGS) untilFree(() => driver.exec(`PRAGMA ${setting}`));
  return driver;
}

const PAUSE_MS = 20;
const TRIES = 250;

/** Switching to WAL does not wait by `busy_timeout`: two processes that open a new file at once would fail. */
function untilFree(run: () => void): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let tried = 1; ; tried += 1) {
    try {
      return run();
    } catch (error) {
      if (tried >= TRIES || !isBusy(error)) throw error;
      Atomics.wait(clock, 0, 0, PAUSE_MS);
    }
  }
}

export const bestDriver = (): DriverName => (nodeSqlite() === null ? "libsql" : "node:sqlite");
