import { createHash, randomBytes } from "node:crypto";
import type { FileMeta, FilePut, Files, NewFile, StoredFile } from "../port.ts";
import type { RawFile, RawOrganisation } from "../raw.ts";
import type { Vault } from "./vault.ts";

interface Sealed {
  readonly raw: Pick<RawOrganisation, "files" | "key">;
  readonly vault: Vault;
}

export function sealFiles(raw: Sealed["raw"], vault: Vault): Files {
  const sealed = { raw, vault };
  return {
    put: (file) => put(sealed, file),
    get: (owner, id) => read(sealed, owner, id),
    list: (owner) => list(sealed, owner),
    delete: (owner, id) => raw.files.delete(owner, id),
  };
}

async function put({ raw, vault }: Sealed, file: NewFile): Promise<FilePut> {
  const { owner, name, type } = file;
  const wrapped = await raw.key(owner);
  if (wrapped === null) return { ok: false, reason: "no-owner" };
  const content = await gather(file.content, file.limit);
  if (content === null) return { ok: false, reason: "too-large" };
  const id = file.once === undefined ? randomBytes(16).toString("base64url") : idFor(vault, owner, file.once);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const meta: FileMeta = { id, name, type, size: content.length, sha256 };
  const key = vault.openKey(owner, wrapped);
  const stored = await raw.files.put({
    owner,
    id,
    meta: vault.hideJson(key, owner, `file-meta/${id}`, meta),
    content: vault.hide(key, owner, `file/${id}`, content),
  });
  if (!stored) return { ok: false, reason: "no-owner" };
  return { ok: true, file: file.once === undefined ? meta : await first({ raw, vault }, owner, meta) };
}

const idFor = (vault: Vault, owner: string, once: string): string =>
  Buffer.from(vault.lookup("file", owner, once))
    .toString("base64url")
    .slice(0, 22);

/** Somebody else may have been faster with the same: then his is the one that is there. */
const first = async (sealed: Sealed, owner: string, meta: FileMeta): Promise<FileMeta> =>
  (await list(sealed, owner)).find(({ id }) => id === meta.id) ?? meta;

// A file is sealed whole: a part that was cut off or exchanged shows when it is opened. Leaving
// the loop closes the stream, so an upload without end is cut off at the limit.
async function gather(content: NewFile["content"], limit: number): Promise<Uint8Array | null> {
  if (content instanceof Uint8Array) return content.length > limit ? null : content;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function read({ raw, vault }: Sealed, owner: string, id: string): Promise<StoredFile | null> {
  const found = await raw.files.get(owner, id);
  if (found === null) return null;
  const key = vault.openKey(owner, await raw.key(owner));
  const content = vault.show(key, owner, `file/${id}`, found.content);
  if (content === null) throw new Error(`damaged data: file ${id} of ${owner}`);
  return { ...metaOf(vault, key, found), content };
}

async function list({ raw, vault }: Sealed, owner: string): Promise<readonly FileMeta[]> {
  const found = await raw.files.list(owner);
  if (found.length === 0) return [];
  const key = vault.openKey(owner, await raw.key(owner));
  return found.map((file) => metaOf(vault, key, file));
}

function metaOf(vault: Vault, key: Uint8Array, file: Omit<RawFile, "content">): FileMeta {
  const meta = vault.showJson(key, file.owner, `file-meta/${file.id}`, file.meta);
  if (!isMeta(meta)) throw new Error(`damaged data: file ${file.id} of ${file.owner}`);
  return meta;
}

const isMeta = (meta: unknown): meta is FileMeta =>
  typeof meta === "object" && meta !== null && "sha256" in meta;
