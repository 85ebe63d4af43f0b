import { setTimeout as pause } from "node:timers/promises";
import type { SqliteDriver } from "../driver.ts";
import type { RawErase } from "../raw.ts";
import { insertEvents } from "./append.ts";
import type { Context } from "./context.ts";
import { integer } from "../value.ts";

const ERASE_CASE = `
  UPDATE cases SET seq = ?, status = 'erased', chain = ?, proof = ?, number = NULL,
    legal_due = NULL, wake = NULL, lease_by = NULL, lease_until = NULL, columns = NULL, state = NULL
  WHERE org = ? AND id = ? AND seq = ?`;

// Every place that holds something of a case. The case's row and its envelopes stay.
const EMPTY = [
  "UPDATE events SET body = NULL WHERE org = ? AND case_id = ?",
  "DELETE FROM tasks WHERE org = ? AND case_id = ?",
  "DELETE FROM effects WHERE org = ? AND case_id = ?",
  "DELETE FROM waits WHERE org = ? AND case_id = ?",
  "DELETE FROM mails WHERE org = ? AND case_id = ?",
  "DELETE FROM files WHERE org = ? AND owner = ?",
  "DELETE FROM drafts WHERE org = ? AND id = ?",
  "DELETE FROM keys WHERE org = ? AND owner = ?",
];

/** False on a conflict. When it resolves, not a byte is left in the file or its log (E1). */
export async function eraseCase(context: Context, step: RawErase): Promise<boolean> {
  const done = await context.writer.write(() => eraseRows(context, step));
  if (done) await emptyLog(context.driver);
  return done;
}

function eraseRows(context: Context, { caseId, expected, tail, event }: RawErase): boolean {
  const { driver, org } = context;
  const changed = driver.prepare(ERASE_CASE).run(tail.seq, tail.chain, tail.proof, org, caseId, expected);
  if (changed === 0) return false;
  for (const sql of EMPTY) driver.prepare(sql).run(org, caseId);
  insertEvents(context, caseId, [event]);
  return true;
}

const PATIENCE = [0, 10, 50, 250, 1000];

/** Moves the log into the file and cuts it to nothing: old pages live on in it otherwise. */
export async function emptyLog(driver: SqliteDriver): Promise<void> {
  for (const wait of PATIENCE) {
    if (wait > 0) await pause(wait);
    if (isEmptied(driver)) return;
  }
  throw new Error("the log could not be emptied: another process keeps reading");
}

const isEmptied = (driver: SqliteDriver): boolean =>
  integer(driver.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"]) === 0;
