import { createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pendingIn } from "../store/pending.ts";
import { dump, isEmpty, type DataPlace } from "../store/place.ts";
import type { Row } from "../store/rows.ts";
import { checkBackup } from "./check.ts";
import { sealFrames } from "./frames.ts";
import { newHeader } from "./header.ts";
import { writeLines, type Counts } from "./lines.ts";
import { counting, quiet, type Progress } from "./progress.ts";
import { Refusal } from "./refusal.ts";
import { keyOf, type Secret } from "./secret.ts";

/** Writes everything of a place into a new file, which bears its name only when it is on the disk and was read again. */
export async function writeBackup(
  place: DataPlace,
  file: string,
  secret: Secret,
  master: Uint8Array | null,
  progress: Progress = quiet,
): Promise<Counts> {
  if (existsSync(file)) throw new Refusal("file-exists", file);
  if (await isEmpty(place)) throw new Refusal("nothing-here");
  if ((await pendingIn(place, null)).obstacle === "newer") throw new Refusal("data-newer");
  const partial = `${file}.partial`;
  await begin(partial, file);
  try {
    const counts = await writeTo(partial, counting(dump(place), "saved", progress), secret, master);
    await settle(partial);
    await sameAgain(partial, secret, counts, progress);
    await rename(partial, file);
    return counts;
  } finally {
    await rm(partial, { force: true });
  }
}

/** Whether it can be written there shows before everything is read for nothing. */
async function begin(partial: string, file: string): Promise<void> {
  const handle = await open(partial, "w", 0o600).catch(() => null);
  if (handle === null) throw new Refusal("file-not-writable", file);
  await handle.close();
}

async function writeTo(
  file: string,
  rows: AsyncIterable<Row>,
  secret: Secret,
  master: Uint8Array | null,
): Promise<Counts> {
  const { bytes: header, recipe } = newHeader(secret.type);
  const key = keyOf(secret, recipe);
  let counts: Counts = { rows: {}, sha256: "" };
  const lines = writeLines(rows, master, (told) => (counts = told));
  const packed = Readable.from(lines).pipe(createGzip());
  async function* whole(): AsyncIterable<Buffer> {
    yield header;
    yield* sealFrames(packed, { key, header });
  }
  await intoFile(whole(), file);
  return counts;
}

/** What cannot be read throws as it is; what the file's own disk does not take is told as such. */
async function intoFile(bytes: AsyncIterable<Buffer>, file: string): Promise<void> {
  let isUnread = false;
  async function* watched(): AsyncIterable<Buffer> {
    try {
      yield* bytes;
    } catch (error) {
      isUnread = true;
      throw error;
    }
  }
  const target = createWriteStream(file, { mode: 0o600, flags: "w" });
  await pipeline(Readable.from(watched()), target).catch((error: unknown) => {
    throw isUnread ? error : new Refusal("backup-not-taken", file);
  });
}

/** A disk that lost something says so when the backup is made, not on the day it is needed. */
export async function sameAgain(
  file: string,
  secret: Secret,
  { sha256 }: Counts,
  progress: Progress = quiet,
): Promise<void> {
  const read = await checkBackup(file, secret, progress).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "backup-key-differs") throw error;
    return null;
  });
  if (read?.counts.sha256 !== sha256) throw new Refusal("backup-not-kept", file);
}

async function settle(file: string): Promise<void> {
  const handle = await open(file, "r+");
  const taken = await handle.sync().then(
    () => true,
    () => false,
  );
  await handle.close();
  if (!taken) throw new Refusal("backup-not-taken");
}
