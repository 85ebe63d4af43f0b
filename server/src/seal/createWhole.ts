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
  return putWhole(whole, file, () => writeDurably(file, content), hardLink);
}

/**
 * Gives a file that is whole and on the disk its name, where none bears it; the other name is gone then. SMB and vfat know
 * no hard links: `otherwise` makes it a second time, and whoever starts at the same moment may read half of it.
 */
export async function putWhole(
  whole: string,
  file: string,
  otherwise: () => Promise<void>,
  hardLink = link,
): Promise<boolean> {
  try {
    const isFirst = await unlessThere(hardLink(whole, file)).catch((error: unknown) => {
      if (!WITHOUT_LINKS.includes(codeOf(error))) throw error;
      return unlessThere(otherwise());
    });
    if (isFirst) await syncFolder(dirname(file));
    return isFirst;
  } finally {
    await unlink(whole);
  }
}
const WITHOUT_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

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
