import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { SqlRow } from "../driver.ts";
import { REVISIONS_KEPT, WORKING_COPY_LIMIT } from "../limits.ts";
import type { NewWorkingCopy, WorkingCopies, WorkingCopyHead, WorkingCopySave } from "../port.ts";
import type { Context } from "./context.ts";
import { bytes, integer, maybeText, text } from "../value.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);
const tooLarge = { ok: false, reason: "too-large" } as const;

/** Contents are kept packed: they are large, and every saved state is kept. */
export const workingCopiesOf = (context: Context): WorkingCopies => ({
  async create(copy) {
    const body = await packed(copy.content);
    if (body === null) return tooLarge;
    return context.writer.write(() => createCopy(context, copy, body));
  },
  async save(copy) {
    const body = await packed(copy.content);
    if (body === null) return tooLarge;
    return context.writer.write(() => saveCopy(context, copy, body));
  },
  async load(id) {
    const row = context.driver.prepare(LOAD).get(context.org, id);
    return row === undefined ? null : { ...headOf(row), content: await unpacked(row) };
  },
  list: async () => context.driver.prepare(LIST).all(context.org).map(headOf),
  revisions: async (id) =>
    context.driver
      .prepare(REVISIONS)
      .all(context.org, id)
      .map((row) => ({
        rev: integer(row["rev"]),
        label: text(row["label"]),
        at: text(row["at"]),
        by: text(row["by"]),
      })),
  async revision(id, rev) {
    const row = context.driver.prepare(REVISION).get(context.org, id, rev);
    return row === undefined ? null : unpacked(row);
  },
  delete: (id) =>
    context.writer.write(() => {
      for (const sql of [DELETE, FORGET_ALL]) context.driver.prepare(sql).run(context.org, id);
    }),
});

async function packed(content: unknown): Promise<Uint8Array | null> {
  const json = JSON.stringify(content);
  return json.length > WORKING_COPY_LIMIT ? null : pack(json);
}
const unpacked = async (row: SqlRow): Promise<unknown> =>
  JSON.parse((await unpack(bytes(row["content"]))).toString()) as unknown;

const LOAD = "SELECT * FROM working_copies WHERE org = ? AND id = ?";
const LIST = `
  SELECT id, rev, title, template, version, at, by FROM working_copies WHERE org = ? ORDER BY at DESC, id`;
const REVISIONS = `
  SELECT rev, label, at, by FROM working_revisions WHERE org = ? AND id = ? ORDER BY rev DESC`;
const REVISION = "SELECT content FROM working_revisions WHERE org = ? AND id = ? AND rev = ?";
const DELETE = "DELETE FROM working_copies WHERE org = ? AND id = ?";
const FORGET_ALL = "DELETE FROM working_revisions WHERE org = ? AND id = ?";
const INSERT = "INSERT INTO working_copies VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)";
const UPDATE = `
  UPDATE working_copies SET rev = rev + 1, title = ?, at = ?, by = ?, content = ?,
    template = coalesce(?, template), version = coalesce(?, version)
  WHERE org = ? AND id = ? AND rev = ?`;
const REMEMBER = "INSERT INTO working_revisions VALUES (?, ?, ?, ?, ?, ?, ?)";
const FORGET_OLD = "DELETE FROM working_revisions WHERE org = ? AND id = ? AND rev <= ?";

function createCopy({ driver, org }: Context, copy: NewWorkingCopy, body: Uint8Array) {
  const { id, title, origin, at, by } = copy;
  if (driver.prepare(LOAD).get(org, id) !== undefined) return { ok: false, reason: "exists" } as const;
  driver.prepare(INSERT).run(org, id, title, origin?.id ?? null, origin?.version ?? null, at, by, body);
  driver.prepare(REMEMBER).run(org, id, 1, "", at, by, body);
  return { ok: true, rev: 1 } as const;
}

function saveCopy({ driver, org }: Context, copy: WorkingCopySave, body: Uint8Array) {
  const { id, rev, title, label, at, by, origin } = copy;
  const from = [origin?.id ?? null, origin?.version ?? null] as const;
  if (driver.prepare(UPDATE).run(title, at, by, body, ...from, org, id, rev) === 0) {
    const isThere = driver.prepare(LOAD).get(org, id) !== undefined;
    return { ok: false, reason: isThere ? "conflict" : "not-found" } as const;
  }
  driver.prepare(REMEMBER).run(org, id, rev + 1, label, at, by, body);
  driver.prepare(FORGET_OLD).run(org, id, rev + 1 - REVISIONS_KEPT);
  return { ok: true, rev: rev + 1 } as const;
}

function headOf(row: SqlRow): WorkingCopyHead {
  const [id, version] = [maybeText(row["template"]), maybeText(row["version"])];
  return {
    id: text(row["id"]),
    rev: integer(row["rev"]),
    title: text(row["title"]),
    origin: id === null || version === null ? null : { id, version },
    at: text(row["at"]),
    by: text(row["by"]),
  };
}
