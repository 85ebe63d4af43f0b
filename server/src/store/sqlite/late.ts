import type { SqliteDriver } from "../driver.ts";
import type { Late, LateEffects } from "../port.ts";
import { integer, text } from "../value.ts";

// By the cases that are due soon: of those that wait for something else there are many more.
export const LATE = `
  SELECT e.kind, count(*) AS count, min(e.due) AS due
  FROM cases AS c INDEXED BY cases_due
  CROSS JOIN effects AS e ON e.org = c.org AND e.case_id = c.id
  WHERE c.wake <= ? AND e.due <= ? AND (e.tries > 0 OR e.due <= ?)
  GROUP BY e.kind ORDER BY e.kind`;

export const lateEffects = (driver: SqliteDriver, { before, until }: Late): readonly LateEffects[] =>
  driver
    .prepare(LATE)
    .all(until, until, before)
    .map((row) => ({ kind: text(row["kind"]), count: integer(row["count"]), due: text(row["due"]) }));
