import { afterAll, expect, it } from "vitest";
import { openDriver } from "../driver.ts";
import type { CaseQuery } from "../port.ts";
import { keysQuery } from "./list.ts";
import { migrate } from "./migrate.ts";
import { EXPIRED, FIND } from "./records.ts";
import { RECORDS_AT, SPANS_AT } from "./adopters.ts";
import { OPEN, SINCE } from "./counts.ts";
import { LATE } from "./late.ts";
import { DUE } from "./worker.ts";

const driver = openDriver(":memory:");
migrate(driver);
afterAll(() => driver.close());

const planOf = (sql: string): string => {
  const values = Array.from({ length: sql.split("?").length - 1 }, () => "1");
  const rows = driver.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return rows.map((row) => row["detail"]).join("; ");
};
const page = (query: Partial<CaseQuery>): string => keysQuery("a", { limit: 50, ...query }).sql;
const cursor = Buffer.from('["2026","c1"]').toString("base64url");

// By the question, its SQL and the index that has to answer it.
const questions: Record<string, readonly [sql: string, index: string, sorted?: "sorts"]> = {
  "all cases": [page({}), "cases_received"],
  "the next page": [page({ cursor }), "cases_received"],
  "cases by status": [page({ status: "open" }), "cases_status"],
  "the next page of a status": [page({ status: "open", cursor }), "cases_status"],
  "cases of a service": [page({ service: "s" }), "cases_service"],
  "a case number": [page({ number: "2026-1" }), "cases_number", "sorts"],
  "the inbox of a role": [page({ roles: ["r"] }), "tasks_role"],
  "the next page of a role": [page({ roles: ["r"], cursor }), "tasks_role"],
  "the inbox of roles": [page({ roles: ["r", "s"] }), "tasks_role", "sorts"],
  "a person's tasks": [page({ assignee: "p" }), "tasks_assignee"],
  "the due cases": [DUE, "cases_wake"],
  "effects that are late, wherever": [LATE, "cases_wake", "sorts"],
  "a repeated command": [
    "SELECT seq FROM events WHERE org = ? AND case_id = ? AND command = ? ORDER BY part LIMIT 1",
    "events_command",
  ],
  "who waits": ["SELECT id FROM waits WHERE org = ? AND lookup = ?", "waits_lookup"],
  "messages that wait": ["SELECT id FROM messages WHERE org = ? AND lookup = ?", "messages_lookup"],
  "drafts to resume": ["SELECT id FROM drafts WHERE org = ? AND resume = ?", "drafts_resume"],
  "drafts that expired": ["SELECT id FROM drafts WHERE org = ? AND expires < ?", "drafts_expires"],
  "tasks by role": ["SELECT role, count(*) FROM tasks WHERE org = ? GROUP BY role", "tasks_role"],
  "releases nobody has decided": [
    "SELECT number FROM releases WHERE org = ? AND state = 'requested' ORDER BY requested_at, service",
    "releases_open",
  ],
  "working copies, the last changed first": [
    "SELECT id FROM working_copies WHERE org = ? ORDER BY at DESC, id",
    "working_copies_at",
  ],
  "a record by what it is called": [FIND, "USING PRIMARY KEY"],
  "records whose time is over": [EXPIRED, "records_expires"],
  "who offers a template": [
    "SELECT * FROM offerings WHERE template = ? ORDER BY org, service",
    "offerings_template",
    "sorts",
  ],
  "what organisations decided about a version": [RECORDS_AT, "sqlite_autoindex_records_1"],
  "how long cases took at organisations": [SPANS_AT, "cases_service"],
  "open cases by program": [OPEN, "cases_status"],
  "a case on a program since then": [SINCE, "cases_service"],
  "a host": ["SELECT * FROM organisations WHERE host = ?", "organisations_host"],
};

it.each(Object.entries(questions))("answers %s by its index", (_what, [sql, index, sorted]) => {
  const plan = planOf(sql);
  expect(plan).toContain(index);
  expect(plan).not.toMatch(/SCAN (?!json_each|places|a\b)/);
  if (sorted === undefined) expect(plan).not.toContain("TEMP B-TREE");
});
