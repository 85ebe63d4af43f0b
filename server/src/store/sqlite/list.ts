import { readCursor, writeCursor } from "../cursor.ts";
import type { SqlRow, SqlValue } from "../driver.ts";
import type { CaseQuery } from "../port.ts";
import type { RawPage, RawSummary } from "../raw.ts";
import type { Context } from "./context.ts";
import { readHead } from "./head.ts";
import { tasksOf } from "./tasks.ts";
import { integer, maybeBytes, text } from "../value.ts";

/** One condition and its values. */
type Condition = readonly [sql: string, ...values: SqlValue[]];

/** A page of cases in the order of receipt: keys by an index first, then each case's row. */
export function listCases(context: Context, query: CaseQuery): RawPage {
  const { sql, values } = keysQuery(context.org, query);
  const keys = context.driver
    .prepare(sql)
    .all(...values)
    .map((row) => ({ received: text(row["received"]), id: text(row["id"]) }));
  const page = keys.slice(0, query.limit);
  const last = page.at(-1);
  return {
    cases: page.flatMap(({ id }) => summaryOf(context, id)),
    cursor: keys.length > page.length && last !== undefined ? writeCursor(last) : null,
  };
}

// CROSS JOIN keeps the tasks outside: they are few, the organisation's cases are many.
const BY_TASK = {
  from: `SELECT DISTINCT t.received AS received, t.case_id AS id FROM tasks AS t
    CROSS JOIN cases AS c ON c.org = t.org AND c.id = t.case_id`,
  org: "t.org = ?",
  order: "t.received, t.case_id",
};
const BY_CASE = {
  from: "SELECT c.received AS received, c.id AS id FROM cases AS c",
  org: "c.org = ?",
  order: "c.received, c.id",
};

/** The SQL that finds a page's keys; exported so that a test can ask for its plan. */
export function keysQuery(org: string, query: CaseQuery): { sql: string; values: SqlValue[] } {
  const ofTasks = [...taskConditions(query)];
  const by = ofTasks.length > 0 ? BY_TASK : BY_CASE;
  const conditions: readonly Condition[] = [
    [by.org, org],
    ...caseConditions(query),
    ...ofTasks,
    ...cursorConditions(query, by.order),
  ];
  const where = conditions.map(([sql]) => sql).join(" AND ");
  return {
    sql: `${by.from} WHERE ${where} ORDER BY ${by.order} LIMIT ?`,
    values: [...conditions.flatMap(([, ...values]) => values), query.limit + 1],
  };
}

function* caseConditions({ service, status, number }: CaseQuery): Iterable<Condition> {
  if (service !== undefined) yield ["c.service = ?", service];
  if (status !== undefined) yield ["c.status = ?", status];
  if (number !== undefined) yield ["c.number >= ? AND c.number < ?", number, `${number}\u{10FFFF}`];
}

function* taskConditions({ roles, assignee }: CaseQuery): Iterable<Condition> {
  const [role, ...more] = roles ?? [];
  // One role is read in the index's order; several have to be sorted together.
  if (role !== undefined && more.length === 0) yield ["t.role = ?", role];
  else if (roles !== undefined) yield ["t.role IN (SELECT value FROM json_each(?))", JSON.stringify(roles)];
  if (assignee !== undefined) yield ["t.assignee IS ?", assignee];
}

function* cursorConditions({ cursor }: CaseQuery, columns: string): Iterable<Condition> {
  const after = readCursor(cursor ?? null);
  if (after !== null) yield [`(${columns}) > (?, ?)`, after.received, after.id];
}

const SUMMARY = `
  SELECT c.id, c.seq, c.status, c.program, c.number, c.service, c.received, c.legal_due, c.wake,
    c.columns, k.wrapped
  FROM cases AS c LEFT JOIN keys AS k ON k.org = c.org AND k.owner = c.id
  WHERE c.org = ? AND c.id = ?`;

function summaryOf(context: Context, id: string): RawSummary[] {
  const row = context.driver.prepare(SUMMARY).get(context.org, id);
  return row === undefined ? [] : [readSummary(context, row)];
}

function readSummary(context: Context, row: SqlRow): RawSummary {
  const caseId = text(row["id"]);
  return {
    caseId,
    ...readHead(row),
    seq: integer(row["seq"]),
    key: maybeBytes(row["wrapped"]),
    columns: maybeBytes(row["columns"]),
    tasks: tasksOf(context, caseId),
  };
}
