import type { RawFile, RawFiles } from "../raw.ts";
import type { Context } from "./context.ts";
import { keyOf } from "./key.ts";
import { bytes, text } from "../value.ts";

const INSERT = "INSERT OR IGNORE INTO files VALUES (?, ?, ?, ?, ?)";
const GET = "SELECT meta, content FROM files WHERE org = ? AND owner = ? AND id = ?";
const LIST = "SELECT id, meta FROM files WHERE org = ? AND owner = ? ORDER BY id";
const DELETE = "DELETE FROM files WHERE org = ? AND owner = ? AND id = ?";

export const filesOf = (context: Context): RawFiles => ({
  put: (file) => context.writer.write(() => putFile(context, file)),
  get: async (owner, id) => getFile(context, owner, id),
  list: async (owner) => listFiles(context, owner),
  delete: (owner, id) =>
    context.writer.write(() => {
      context.driver.prepare(DELETE).run(context.org, owner, id);
    }),
});

function putFile(context: Context, { owner, id, meta, content }: RawFile): boolean {
  if (keyOf(context, owner) === null) return false;
  context.driver.prepare(INSERT).run(context.org, owner, id, meta, content);
  return true;
}

function getFile({ driver, org }: Context, owner: string, id: string): RawFile | null {
  const row = driver.prepare(GET).get(org, owner, id);
  if (row === undefined) return null;
  return { owner, id, meta: bytes(row["meta"]), content: bytes(row["content"]) };
}

const listFiles = ({ driver, org }: Context, owner: string) =>
  driver
    .prepare(LIST)
    .all(org, owner)
    .map((row) => ({ owner, id: text(row["id"]), meta: bytes(row["meta"]) }));
