import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openDriver, type SqliteDriver } from "../driver.ts";
import { sealStore } from "../index.ts";
import { describeStore } from "../store.contract.ts";
import { sqliteOver } from "./open.ts";
import { BEGUN } from "./removeOrganisation.ts";

// Every statement that the store's contract has SQLite answer is asked how it is answered.

const folder = mkdtempSync(join(tmpdir(), "blaupause-plan-"));
const asked = new Set<string>();
const watched = (driver: SqliteDriver): SqliteDriver => ({
  ...driver,
  prepare: (sql) => {
    asked.add(sql.replaceAll(/\s+/g, " ").trim());
    return driver.prepare(sql);
  },
});
let files = 0;
describeStore("SQLite, watched", async () => {
  const driver = openDriver(join(folder, `${(files += 1)}.sqlite`));
  return sealStore(sqliteOver(watched(driver)), new Uint8Array(32).fill(7));
});

const driver = openDriver(":memory:");
sqliteOver(driver);
afterAll(() => {
  driver.close();
  rmSync(folder, { recursive: true, force: true });
});
const isQuestion = (sql: string): boolean => /^(?:WITH|SELECT|UPDATE|DELETE|INSERT)/.test(sql);
const planOf = (sql: string): readonly string[] => {
  const values = Array.from({ length: sql.split("?").length - 1 }, () => "1");
  const rows = driver.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return rows.map((row) => String(row["detail"]));
};

/** A whole table, all of an organisation although more was asked, or sorting what was read. */
const isDear = (line: string): boolean =>
  /^SCAN (?!CONSTANT|json_each|places|\d|a$)|\(org=\?\)|TEMP B-TREE FOR ORDER/.test(line);
/** What is dear by intent, by the beginning of the statement. */
const INTENDED = [
  // A page at a time, in the index's order.
  "SELECT c.received AS received, c.id AS id FROM cases AS c WHERE c.org = ? ORDER BY c.received, c.id LIMIT ?",
  "SELECT m.id, m.case_id, m.at, m.repeats, m.content, k.wrapped FROM mails AS m",
  // All there are, and they are few: organisations, their services, drafts of services, releases nobody has decided.
  "SELECT * FROM organisations ORDER BY id",
  "SELECT * FROM offerings WHERE org = ? ORDER BY service",
  "SELECT id, rev, title, template, version, at, by FROM working_copies WHERE org = ?",
  "SELECT * FROM releases WHERE org = ? AND state = 'requested'",
  "UPDATE releases SET state = 'withdrawn'",
  // One row of an organisation tells that something is begun there; and what there is where nothing is.
  ...BEGUN,
  "SELECT DISTINCT kind FROM records WHERE org = ?",
  "DELETE FROM mails WHERE org = ?",
  "DELETE FROM messages WHERE org = ?",
  // Sorted after few were found: who offers a template, what one case waits for, cases of one number.
  "SELECT org, service, state, version FROM offerings WHERE template = ?",
  "SELECT * FROM offerings WHERE template = ?",
  "SELECT id, expires, payload FROM messages WHERE org = ? AND lookup = ?",
  "SELECT c.received AS received, c.id AS id FROM cases AS c WHERE c.org = ? AND c.number >= ?",
];

describe("what SQLite is asked", () => {
  it("reads no more than it is asked for, but where that is meant", () => {
    const dear = [...asked].filter(isQuestion).filter((sql) => planOf(sql).some(isDear));
    expect(asked.size).toBeGreaterThan(100);
    expect(dear.filter((sql) => !INTENDED.some((one) => sql.startsWith(one)))).toEqual([]);
    expect(INTENDED.filter((one) => !dear.some((sql) => sql.startsWith(one)))).toEqual([]);
  });
  it("every index that is declared answers something", () => {
    const declared = driver
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
      .all()
      .map(({ name }) => String(name));
    const plans = [...asked].filter(isQuestion).flatMap(planOf).join("; ");
    expect(declared.length).toBeGreaterThan(20);
    expect(declared.filter((name) => !plans.includes(` ${name} `))).toEqual([]);
  });
});
