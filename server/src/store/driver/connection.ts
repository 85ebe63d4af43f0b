import type { DriverName, SqliteDriver, SqlStatement, SqlValue } from "../driver.ts";
import { BUSY_MS, isBusy } from "./busy.ts";

/** The part of a connection that differs between the libraries. */
export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): SqlStatement;
  close(): void;
}

/** Adds what is the same for every library: kept statements and transactions. */
export function connect(name: DriverName, connection: Connection): SqliteDriver {
  const statements = new Map<string, SqlStatement>();
  return {
    name,
    exec: (sql) => connection.exec(sql),
    prepare: (sql) => {
      const statement = statements.get(sql) ?? withoutNul(connection.prepare(sql));
      statements.set(sql, statement);
      return statement;
    },
    transaction: (job) => {
      connection.exec("BEGIN IMMEDIATE");
      return finished(connection, job);
    },
    transactionNow: (job) => (beginsNow(connection) ? { result: finished(connection, job) } : null),
    close: () => {
      statements.clear();
      connection.close();
    },
  };
}

const PATIENT = `PRAGMA busy_timeout = ${BUSY_MS}`;

function beginsNow(connection: Connection): boolean {
  try {
    connection.exec(`PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; ${PATIENT}`);
    return true;
  } catch (error) {
    connection.exec(PATIENT);
    if (isBusy(error)) return false;
    throw error;
  }
}

function finished<T>(connection: Connection, job: () => T): T {
  try {
    const result = job();
    connection.exec("COMMIT");
    return result;
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

// SQLite has rolled back by itself after some errors (disk full); the first error is the one to see.
function rollBack(connection: Connection): void {
  try {
    connection.exec("ROLLBACK");
  } catch {
    // nothing left to roll back
  }
}

// libsql reads a text only up to its first NUL: "a\0b" would come back as "a". So no such text is
// written, and a question with one finds nothing.
const withoutNul = (statement: SqlStatement): SqlStatement => ({
  run: (...values) => {
    if (values.some(hasNul)) throw new RangeError("NUL in a text");
    return statement.run(...values);
  },
  get: (...values) => (values.some(hasNul) ? undefined : statement.get(...values)),
  all: (...values) => (values.some(hasNul) ? [] : statement.all(...values)),
});

const hasNul = (value: SqlValue): boolean => typeof value === "string" && value.includes("\0");
