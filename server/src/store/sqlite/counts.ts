import type { ProgramCount, TaskCount } from "../port.ts";
import { integer, text } from "../value.ts";
import type { Context } from "./context.ts";

// How many there are of something, without looking at any of it.

const TASKS = `
  SELECT role, count(*) AS count FROM tasks
  WHERE org = ? AND role IS NOT NULL GROUP BY role ORDER BY role`;

export const countTasks = ({ driver, org }: Context): readonly TaskCount[] =>
  driver
    .prepare(TASKS)
    .all(org)
    .map((row) => ({ role: text(row["role"]), count: integer(row["count"]) }));

// By status: of a service there are many more that are closed. Counted here, for grouping would sort them first.
export const OPEN = `
  SELECT program FROM cases INDEXED BY cases_status WHERE org = ? AND status = 'open' AND service = ?`;

export function countOpen({ driver, org }: Context, service: string): readonly ProgramCount[] {
  const counts = new Map<string, number>();
  for (const row of driver.prepare(OPEN).all(org, service)) {
    const program = text(row["program"]);
    counts.set(program, (counts.get(program) ?? 0) + 1);
  }
  return [...counts].map(([program, count]) => ({ program, count })).toSorted(byProgram);
}
const byProgram = (one: ProgramCount, other: ProgramCount): number => (one.program < other.program ? -1 : 1);

export const SINCE = `
  SELECT 1 FROM cases WHERE org = ? AND service = ? AND received >= ? AND program = ? LIMIT 1`;

export const hasSince = (
  { driver, org }: Context,
  service: string,
  program: string,
  since: string,
): boolean => driver.prepare(SINCE).get(org, service, since, program) !== undefined;
