import type { Changes, TaskRow } from "../port.ts";
import type { Context } from "./context.ts";
import { maybeText, text } from "../value.ts";

const TASKS = `
  SELECT id, node, role, team, assignee, due FROM tasks
  WHERE org = ? AND case_id = ? ORDER BY id`;

export const tasksOf = ({ driver, org }: Context, caseId: string): TaskRow[] =>
  driver
    .prepare(TASKS)
    .all(org, caseId)
    .map((row) => ({
      id: text(row["id"]),
      node: text(row["node"]),
      role: maybeText(row["role"]),
      team: maybeText(row["team"]),
      assignee: maybeText(row["assignee"]),
      due: maybeText(row["due"]),
    }));

const REMOVE = "DELETE FROM tasks WHERE org = ? AND case_id = ? AND id = ?";
const PUT = "INSERT OR REPLACE INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

// A task carries its case's date of receipt, so that one index gives an inbox in its order.
export function changeTasks(
  { driver, org }: Context,
  caseId: string,
  receivedAt: string,
  changes: Changes<TaskRow>,
): void {
  for (const id of changes.remove ?? []) driver.prepare(REMOVE).run(org, caseId, id);
  for (const { id, node, role, team, assignee, due } of changes.put ?? [])
    driver.prepare(PUT).run(org, caseId, id, node, role, team, assignee, due, receivedAt);
}
