import { createHash } from "node:crypto";
import {
  fieldAt,
  NO_ROOM,
  schemaPath,
  UNSCANNED,
  type FileAnswer,
  type FormProgram,
} from "@blaupause/engine";
import type { Readable } from "node:stream";
import { LARGEST_FILE } from "@blaupause/model";
import type { Deps } from "../deps.ts";
import type { TakeFile } from "../http/body.ts";
import { safeName, typeOf } from "../http/file.ts";
import type { Town } from "../offering/loadOffering.ts";
import { isAway } from "../store/away.ts";
import { flaw } from "../scan/scan.ts";
import { isOnPage } from "./pages.ts";
import { hasRoom, ROOM_OF_CASE, ROOM_OF_DRAFT } from "./uploadRoom.ts";

function awayIsNull(error: unknown): null {
  if (isAway(error)) return null;
  throw error;
}

/** A file we did not keep: its reference has no id, and the form says at its question what was wrong. */
const refused = (file: Omit<FileAnswer, "id">): FileAnswer => ({ id: "", ...file });

/** Uploads of one page of a draft. */
export const takeFileFor = (
  deps: Deps,
  town: Town,
  owner: string,
  form: FormProgram,
  page: string,
): TakeFile =>
  takeFile(deps, town, owner, form, {
    isAsked: (path) => isOnPage(form, page, path),
    isOnce: false,
    room: ROOM_OF_DRAFT,
  });

/**
 * Uploads that answer what was asked back. A corrected answer may bring up a question for a file: the law decides
 * afterwards what is taken over.
 */
export const takeFileForTask = (deps: Deps, town: Town, owner: string, form: FormProgram): TakeFile =>
  takeFile(deps, town, owner, form, { isAsked: () => true, isOnce: true, room: ROOM_OF_CASE });

interface Asking {
  readonly isAsked: (path: string) => boolean;
  /** The very same file, sent again for the same question because nobody answered, is there once. */
  readonly isOnce: boolean;
  /** Most bytes of all uploads together. */
  readonly room: number;
}

/** Takes uploads into the store, sealed, and looks at the bytes for what they really are. */
function takeFile(
  deps: Deps,
  town: Town,
  owner: string,
  form: FormProgram,
  { isAsked, isOnce, room }: Asking,
): TakeFile {
  const taken = new Set<string>();
  return async (path, { name, type, content }) => {
    const field = fieldAt(form.fields, schemaPath(path));
    if (field?.type !== "file" || !isAsked(path)) return drained(content);
    // A question has one file: the first that comes, as `readPage` reads it. Nothing of others is kept.
    if (taken.has(path)) return drained(content);
    taken.add(path);
    const limit = Math.min(field.maxSize ?? LARGEST_FILE, LARGEST_FILE);
    const bytes = await readUpTo(content, limit);
    const known = {
      name: safeName(name),
      type: bytes === null ? type : await typeOf(bytes, type),
      size: bytes?.length ?? limit + 1,
    };
    if (bytes === null || (field.accept !== undefined && !field.accept.includes(known.type)))
      return refused(known);
    // Held here until somebody has looked: before that, nothing of it is in the store.
    const found = await flaw(deps, bytes);
    if (found !== null) return refused({ ...known, type: found });
    const fits = await hasRoom(town, owner, { size: bytes.length, room }).catch(awayIsNull);
    if (fits === false) return refused({ ...known, type: NO_ROOM });
    const once = isOnce ? { once: sameAs(path, known.name, bytes) } : {};
    const file = { owner, name: known.name, type: known.type, content: bytes, limit, ...once };
    const put = await town.store.files.put(file).catch(awayIsNull);
    // As when nobody can look through it: try again. What else the page says is told to be unsaved by saving it.
    if (put === null) return refused({ ...known, type: UNSCANNED });
    return put.ok ? { id: put.file.id, ...known } : refused({ ...known, size: limit + 1 });
  };
}

const sameAs = (path: string, name: string, bytes: Buffer): string =>
  JSON.stringify(["upload", path, name, createHash("sha256").update(bytes).digest("base64url")]);

async function drained(content: Readable): Promise<undefined> {
  for await (const _ of content);
  return undefined;
}

/** The bytes, or null when there are more than the limit; the rest is read and thrown away. */
async function readUpTo(content: Readable, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? null : Buffer.concat(chunks);
}
