import { randomBytes } from "node:crypto";
import type { RawFile, RawFiles } from "../raw.ts";
import type { ChunkDocument, FileDocument } from "./documents.ts";
import type { Context } from "./context.ts";
import { inserted } from "./failure.ts";
import { idOf, numbered } from "./id.ts";
import { keyOf } from "./key.ts";

// A document holds 16 MB at most: contents lie in parts beside their file, which is there as soon as its own document
// is, and written last. Parts without a file are read by nobody and go with their owner.

const PART = 4 * 1024 * 1024;

export const filesOf = (context: Context): RawFiles => ({
  put: (file) => putFile(context, file),
  get: (owner, id) => getFile(context, owner, id),
  list: (owner) => listFiles(context, owner),
  delete: (owner, id) => deleteFile(context, owner, id),
});

/** None of an erased case, even where a killed process has not come to delete them yet. */
async function listFiles(context: Context, owner: string) {
  const found = await context.in.files
    .find({ owner: idOf(context.org, owner) })
    .sort({ id: 1 })
    .toArray();
  if (found.length === 0 || (await keyOf(context, owner)) === null) return [];
  return found.map(({ id, meta }) => ({ owner, id, meta }));
}

async function putFile(context: Context, file: RawFile): Promise<boolean> {
  if ((await keyOf(context, file.owner)) === null) return false;
  await writeFile(context, file);
  // The owner may have gone meanwhile: then nobody would ever look for what was written.
  if ((await keyOf(context, file.owner)) !== null) return true;
  await deleteFile(context, file.owner, file.id);
  return false;
}

export async function writeFile(
  context: Pick<Context, "in" | "org">,
  { owner: name, id, meta, content }: RawFile,
): Promise<void> {
  const owner = idOf(context.org, name);
  const parts = Math.max(1, Math.ceil(content.length / PART));
  const stamp = randomBytes(9).toString("base64url");
  const document: FileDocument = { _id: idOf(owner, id), owner, id, meta, parts, stamp };
  for (let n = 0; n < parts; n += 1) {
    const bytes = content.subarray(n * PART, (n + 1) * PART);
    const chunk: ChunkDocument = { _id: partOf(document, n), owner, bytes };
    await context.in.chunks.insertOne(chunk);
  }
  if (!(await inserted(context.in.files.insertOne(document)))) await deleteParts(context, document);
}

const partOf = ({ _id, stamp }: FileDocument, n: number): string =>
  stamp === undefined ? idOf(_id, numbered(n)) : idOf(_id, stamp, numbered(n));

async function getFile(context: Context, owner: string, id: string): Promise<RawFile | null> {
  const _id = idOf(idOf(context.org, owner), id);
  const found = await context.in.files.findOne({ _id });
  if (found === null) return null;
  const content = await contentOf(context, found);
  return content === null ? null : { owner, id, meta: found.meta, content };
}

/** Null where a part is missing: somebody deletes the file at this moment. */
export async function contentOf(context: Pick<Context, "in">, file: FileDocument): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  for (let n = 0; n < file.parts; n += 1) {
    const chunk = await context.in.chunks.findOne({ _id: partOf(file, n) });
    if (chunk === null) return null;
    parts.push(chunk.bytes);
  }
  return Buffer.concat(parts);
}

async function deleteFile(context: Context, owner: string, id: string): Promise<void> {
  const _id = idOf(idOf(context.org, owner), id);
  const found = await context.in.files.findOneAndDelete({ _id });
  if (found !== null) await deleteParts(context, found);
}

async function deleteParts({ in: { chunks } }: Pick<Context, "in">, file: FileDocument): Promise<void> {
  for (let n = 0; n < file.parts; n += 1) await chunks.deleteOne({ _id: partOf(file, n) });
}
