import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { openFrames } from "./frames.ts";
import { readHeader } from "./header.ts";
import { readLines, type Line } from "./lines.ts";
import { Refusal } from "./refusal.ts";
import { keyOf, type Secret } from "./secret.ts";

const START = 8192;

/** The lines of a backup, and a refusal as soon as anything of it is not as it was written. */
export async function* readBackup(file: string, secret: Secret): AsyncIterable<Line> {
  const { bytes: header, recipe } = readHeader(await startOf(file));
  if (recipe.type !== secret.type) throw new Refusal("secret-wrong");
  const stream: AsyncIterable<Buffer> = createReadStream(file, { start: header.length });
  const frames = Readable.from(openFrames(stream, { key: keyOf(secret, recipe), header }));
  const plain = createGunzip();
  frames.on("error", (error) => plain.destroy(error)).pipe(plain);
  try {
    yield* readLines(plain);
  } catch (error) {
    // Whatever else a decoder stumbles over: the file is not what was written.
    throw error instanceof Refusal ? error : new Refusal("backup-damaged");
  } finally {
    frames.destroy();
  }
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file, "r").catch(() => null);
  if (handle === null) throw new Refusal("file-missing", file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0);
  await handle.close();
  return buffer.subarray(0, bytesRead);
}
