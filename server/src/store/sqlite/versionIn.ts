import { open, readFile, type FileHandle } from "node:fs/promises";

// Opening a database with SQLite, even to read, makes files beside it and moves its log into it. Where nothing may be
// touched its version is read from the bytes, as SQLite's documentation of the format says where it stands.

const HEADER = 100;
const USER_VERSION = 60;

/** The version of a database file, also of one whose server was killed. */
export async function versionIn(file: string): Promise<number> {
  const handle = await open(file, "r");
  const header = await firstBytes(handle).finally(() => handle.close());
  const log = await readFile(`${file}-wal`).catch(() => Buffer.alloc(0));
  const newest = firstPageIn(log) ?? header;
  return newest.length < HEADER ? 0 : newest.readUInt32BE(USER_VERSION);
}

async function firstBytes(handle: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER), 0, HEADER, 0);
  return buffer.subarray(0, bytesRead);
}

const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/** Page 1 as the last commit in the log left it; null where no commit there has changed it. */
function firstPageIn(log: Buffer): Buffer | null {
  if (log.length < LOG_HEADER) return null;
  const pageSize = log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  let [committed, written]: (Buffer | null)[] = [null, null];
  for (let at = LOG_HEADER; at + FRAME_HEADER + pageSize <= log.length; at += FRAME_HEADER + pageSize) {
    // What comes after belongs to an older log that was written over.
    if (!log.subarray(at + 8, at + 16).equals(salt)) break;
    const page = log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + pageSize);
    if (log.readUInt32BE(at) === 1) written = page;
    if (log.readUInt32BE(at + 4) > 0) committed = written;
  }
  return committed ?? null;
}
