import type { RawErase } from "../raw.ts";
import { insertEvents } from "./append.ts";
import type { Context } from "./context.ts";

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

/**
 * False on a conflict. When it resolves, not a byte is left in the file or its log (E1); while another process reads, as a
 * backup does, the log is emptied as soon as it has ended.
 */
export async function eraseCase(context: Context, step: RawErase): Promise<boolean> {
  const done = await context.writer.write(() => eraseRows(context, step));
  if (done) await context.log.empty();
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
