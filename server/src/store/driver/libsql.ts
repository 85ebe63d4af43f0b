import { createRequire } from "node:module";
import type { SqliteDriver, SqlRow, SqlStatement, SqlValue } from "../driver.ts";
import { connect } from "./connection.ts";

interface LibsqlStatement {
  run(values: readonly SqlValue[]): { readonly changes: number };
  all(values: readonly SqlValue[]): Record<string, unknown>[];
}

interface LibsqlDatabase {
  exec(sql: string): void;
  prepare(sql: string): LibsqlStatement;
  close(): void;
}

/** SQLite by the libsql package, prebuilt for Node 20. */
export function openLibsql(file: string): SqliteDriver {
  // Required when used: the dependency is optional and not needed on newer Nodes.
  const Database: new (file: string) => LibsqlDatabase = createRequire(import.meta.url)("libsql");
  const database = new Database(file);
  return connect("libsql", {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => statementOf(database.prepare(sql)),
    close: () => database.close(),
  });
}

// Values go as one list: a single Uint8Array would be taken for named parameters. `get` is made
// of `all`: the library's own `get` adds a `_metadata` key and leaves the statement unfinished,
// which holds a read transaction open and keeps the log from being emptied.
const statementOf = (statement: LibsqlStatement): SqlStatement => ({
  run: (...values) => statement.run(values).changes,
  get: (...values) => statement.all(values).map(withBytes)[0],
  all: (...values) => statement.all(values).map(withBytes),
});

// `all` gives blobs as bare ArrayBuffers.
function withBytes(row: Record<string, unknown>): SqlRow {
  for (const [name, value] of Object.entries(row))
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  return row;
}
