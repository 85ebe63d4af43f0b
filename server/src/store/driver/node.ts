import type { SqliteDriver, SqlRow, SqlStatement, SqlValue } from "../driver.ts";
import { connect } from "./connection.ts";

interface NodeStatement {
  run(...values: readonly SqlValue[]): { readonly changes: number | bigint };
  get(...values: readonly SqlValue[]): SqlRow | undefined;
  all(...values: readonly SqlValue[]): readonly SqlRow[];
}

interface NodeDatabase {
  exec(sql: string): void;
  prepare(sql: string): NodeStatement;
  close(): void;
}

interface NodeSqlite {
  readonly DatabaseSync: new (file: string) => NodeDatabase;
}

/** The module, or null where this Node has none (before 22.13). */
export function nodeSqlite(): NodeSqlite | null {
  const module = process.getBuiltinModule?.("node:sqlite");
  return isNodeSqlite(module) ? module : null;
}

/** SQLite as it ships inside Node. */
export function openNodeSqlite(file: string): SqliteDriver {
  const sqlite = nodeSqlite();
  if (sqlite === null) throw new Error("this Node has no node:sqlite");
  const database = new sqlite.DatabaseSync(file);
  return connect("node:sqlite", {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => statementOf(database.prepare(sql)),
    close: () => database.close(),
  });
}

const statementOf = (statement: NodeStatement): SqlStatement => ({
  run: (...values) => Number(statement.run(...values).changes),
  get: (...values) => statement.get(...values),
  all: (...values) => statement.all(...values),
});

const isNodeSqlite = (module: object | undefined): module is NodeSqlite =>
  module !== undefined && "DatabaseSync" in module;
