import { randomBytes } from "node:crypto";
import { link, open, unlink } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Puts a file where none is, for its owner alone to read. It appears under its name only when whole and on the disk: of
 * several that do so at once one is first, and nobody reads half of it. False: there was one.
 */
export async function createWhole(
  file: string,
  content: string | Uint8Array,
  hardLink = link,
): Promise<boolean> {
  const whole = `${file}.${randomBytes(8).toString("hex")}`;
  await writeDurably(whole, content);
  try {
    const isFirst = await unlessThere(hardLink(whole, file)).catch(orWithoutLinks(file, content));
    if (isFirst) await syncFolder(dirname(file));
    return isFirst;
  } finally {
    await unlink(whole);
  }
}

async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await unlink(file);
    throw error;
  } finally {
    await handle.close();
  }
}

/** SMB and vfat know no hard links. There whoever starts at the same moment may read half of it, and starts again. */
const orWithoutLinks =
  (file: string, content: string | Uint8Array) =>
  (error: unknown): Promise<boolean> => {
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(codeOf(error))) throw error;
    return unlessThere(writeDurably(file, content));
  };

/** A new name is on the disk only with its folder; where folders cannot be synced nothing more can be done. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const unlessThere = (creating: Promise<void>): Promise<boolean> =>
  creating.then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === "EEXIST") return false;
      throw error;
    },
  );

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
