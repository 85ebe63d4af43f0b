import { randomBytes } from "node:crypto";
import { link, open, unlink } from "node:fs/promises";

/**
 * Puts a file where none is, for its owner alone to read. It appears under its name only when whole and on the disk: of
 * several that do so at once one is first, and nobody reads half of it. False: there was one.
 */
export async function createWhole(file: string, content: string | Uint8Array): Promise<boolean> {
  const whole = `${file}.${randomBytes(8).toString("hex")}`;
  await writeDurably(whole, content);
  try {
    return await link(whole, file).then(() => true, unlessThere);
  } finally {
    await unlink(whole);
  }
}

async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  await handle.writeFile(content);
  await handle.sync();
  await handle.close();
}

function unlessThere(error: unknown): false {
  if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
  throw error;
}
