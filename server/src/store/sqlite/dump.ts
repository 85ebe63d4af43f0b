import { existsSync } from "node:fs";
import { join } from "node:path";
import { openDriver, type SqlRow, type SqliteDriver, type SqlValue } from "../driver.ts";
import { TABLES, type Row, type RowValue, type RowValues, type TableName } from "../rows.ts";
import { DATABASE } from "./open.ts";
import { text } from "../value.ts";

const AT_ONCE = 50;
const LEFT_OUT = ["lease_by", "lease_until"];

/**
 * Every row of the embedded store as it is at one moment, while a server may go on writing. An older file is read as it
 * is: the backup before an update must not be the update.
 */
export async function* dumpSqlite(folder: string): AsyncIterable<Row> {
  if (!existsSync(join(folder, DATABASE))) return;
  const driver = openDriver(join(folder, DATABASE));
  try {
    driver.exec("BEGIN");
    for (const table of TABLES)
      for (const row of rowsOf(driver, table)) yield { table, values: valuesOf(row) };
    driver.exec("COMMIT");
  } finally {
    driver.close();
  }
}

/** Page by page along the primary key. */
function* rowsOf(driver: SqliteDriver, table: TableName): Iterable<SqlRow> {
  const keys = keysOf(driver, table);
  // An older version has no such table yet.
  if (keys.length === 0) return;
  const [all, marks] = [keys.join(", "), keys.map(() => "?").join(", ")];
  const first = `SELECT * FROM ${table} ORDER BY ${all} LIMIT ${AT_ONCE}`;
  const next = `SELECT * FROM ${table} WHERE (${all}) > (${marks}) ORDER BY ${all} LIMIT ${AT_ONCE}`;
  let page = driver.prepare(first).all();
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    yield* page;
    const place = valuesOf(last);
    page = driver.prepare(next).all(...keys.map((key): SqlValue => place[key] ?? null));
  }
}

const keysOf = (driver: SqliteDriver, table: TableName): string[] =>
  driver
    .prepare(`SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`)
    .all()
    .map((row) => text(row["name"]));

const valuesOf = (row: SqlRow): RowValues =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (LEFT_OUT.includes(name) ? [] : [[name, valueOf(value)]])),
  );

function valueOf(value: unknown): RowValue {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`a column of type ${typeof value}`);
}
