import type { SqlRow } from "../driver.ts";
import type { RawDraft, RawDrafts, RawDraftSave } from "../raw.ts";
import type { Context } from "./context.ts";
import { bytes, integer, text } from "../value.ts";

export const draftsOf = (context: Context): RawDrafts => ({
  create: (draft) => context.writer.write(() => createDraft(context, draft)),
  load: async (id) => loadDraft(context, id),
  save: (draft) => context.writer.write(() => saveDraft(context, draft)),
  delete: (id) => context.writer.write(() => deleteDraft(context, id)),
  expire: (before) => expireDrafts(context, before),
  findByResume: async (resume) => findByResume(context, resume),
});

const TAKEN = `
  SELECT 1 WHERE EXISTS (SELECT 1 FROM cases WHERE org = ?1 AND id = ?2)
    OR EXISTS (SELECT 1 FROM keys WHERE org = ?1 AND owner = ?2)`;
const INSERT_KEY = "INSERT INTO keys VALUES (?, ?, ?)";
const INSERT = "INSERT INTO drafts VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

function createDraft(
  { driver, org }: Context,
  draft: RawDraft & { readonly resume: Uint8Array | null },
): boolean {
  const { id, service, program, rev, expires, resume, answers, key } = draft;
  if (driver.prepare(TAKEN).get(org, id) !== undefined) return false;
  driver.prepare(INSERT_KEY).run(org, id, key);
  driver.prepare(INSERT).run(org, id, service, program, rev, expires, resume, answers);
  return true;
}

const LOAD = `
  SELECT d.*, k.wrapped FROM drafts AS d JOIN keys AS k ON k.org = d.org AND k.owner = d.id
  WHERE d.org = ? AND d.id = ?`;

function loadDraft({ driver, org }: Context, id: string): RawDraft | null {
  const row = driver.prepare(LOAD).get(org, id);
  return row === undefined ? null : readDraft(row);
}
const readDraft = (row: SqlRow): RawDraft => ({
  id: text(row["id"]),
  service: text(row["service"]),
  program: text(row["program"]),
  rev: integer(row["rev"]),
  expires: text(row["expires"]),
  answers: bytes(row["answers"]),
  key: bytes(row["wrapped"]),
});

const SAVE = `
  UPDATE drafts SET rev = rev + 1, program = ?, expires = ?, answers = ?,
    resume = coalesce(?, resume) WHERE org = ? AND id = ? AND rev = ?`;

function saveDraft({ driver, org }: Context, draft: RawDraftSave): boolean {
  const { id, rev, program, expires, answers, resume } = draft;
  return driver.prepare(SAVE).run(program, expires, answers, resume, org, id, rev) === 1;
}

const DELETE = "DELETE FROM drafts WHERE org = ? AND id = ?";
const IS_CASE = "SELECT 1 FROM cases WHERE org = ? AND id = ?";
const DELETE_FILES = "DELETE FROM files WHERE org = ? AND owner = ?";
const DELETE_KEY = "DELETE FROM keys WHERE org = ? AND owner = ?";

function deleteDraft({ driver, org }: Context, id: string): void {
  driver.prepare(DELETE).run(org, id);
  if (driver.prepare(IS_CASE).get(org, id) !== undefined) return;
  driver.prepare(DELETE_FILES).run(org, id);
  driver.prepare(DELETE_KEY).run(org, id);
}

const EXPIRED = "SELECT id FROM drafts WHERE org = ? AND expires < ? LIMIT ?";
const AT_ONCE = 200;

/** Some at a time: nobody else who writes waits for all of them. Their old pages go from the log too, as a case's do. */
async function expireDrafts(context: Context, before: string): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await context.writer.write(() => expireSome(context, before));
    total += count;
    if (count === AT_ONCE) continue;
    if (total > 0) await context.log.empty();
    return total;
  }
}

function expireSome(context: Context, before: string): number {
  const rows = context.driver.prepare(EXPIRED).all(context.org, before, AT_ONCE);
  for (const row of rows) deleteDraft(context, text(row["id"]));
  return rows.length;
}

const RESUME = `
  SELECT d.id, d.service, d.program, d.rev, d.expires, d.answers, k.wrapped,
    EXISTS (SELECT 1 FROM files AS f WHERE f.org = d.org AND f.owner = d.id) AS files
  FROM drafts AS d JOIN keys AS k ON k.org = d.org AND k.owner = d.id
  WHERE d.org = ? AND d.resume = ?`;

function findByResume({ driver, org }: Context, resume: Uint8Array): ResumedRaw | null {
  const row = driver.prepare(RESUME).get(org, resume);
  return row === undefined ? null : { ...readDraft(row), hasFiles: row["files"] === 1 };
}
type ResumedRaw = RawDraft & { readonly hasFiles: boolean };
