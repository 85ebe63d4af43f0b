import type { RawMail, RawMails } from "../raw.ts";
import type { Context } from "./context.ts";
import { keyOf } from "./key.ts";
import { bytes, integer, maybeBytes, maybeText, text } from "../value.ts";

export const mailsOf = (context: Context): RawMails => ({
  put: (mail) => context.writer.write(() => putMail(context, mail)),
  list: async (caseId, limit) => listMails(context, caseId, limit),
  expire: (before) => context.writer.write(() => context.driver.prepare(EXPIRE).run(context.org, before)),
});

const PUT = `
  INSERT INTO mails VALUES (?, ?, ?, ?, 0, ?)
  ON CONFLICT (org, id) DO UPDATE SET repeats = repeats + 1`;

const EXPIRE = "DELETE FROM mails WHERE org = ? AND case_id IS NULL AND at < ?";

function putMail(context: Context, { id, caseId, at, content }: RawMail): boolean {
  if (caseId !== null && keyOf(context, caseId) === null) return false;
  context.driver.prepare(PUT).run(context.org, id, caseId, at, content);
  return true;
}

const COLUMNS = `
  SELECT m.id, m.case_id, m.at, m.repeats, m.content, k.wrapped FROM mails AS m
  LEFT JOIN keys AS k ON k.org = m.org AND k.owner = m.case_id`;
const OF_ALL = `${COLUMNS} WHERE m.org = ? ORDER BY m.at DESC LIMIT ?`;
const OF_CASE = `${COLUMNS} WHERE m.org = ? AND m.case_id = ? ORDER BY m.at DESC LIMIT ?`;

function listMails({ driver, org }: Context, caseId: string | null, limit: number) {
  const rows =
    caseId === null
      ? driver.prepare(OF_ALL).all(org, limit)
      : driver.prepare(OF_CASE).all(org, caseId, limit);
  return rows.map((row) => ({
    id: text(row["id"]),
    caseId: maybeText(row["case_id"]),
    at: text(row["at"]),
    repeats: integer(row["repeats"]),
    content: bytes(row["content"]),
    key: maybeBytes(row["wrapped"]),
  }));
}
