import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

// Beside the data, so that also a server on MongoDB finds it. It goes into no backup: what is restored was not saved yet.
const fileIn = (folder: string): string => join(folder, "last-backup");

/** Where the folder may not be written, the backup is there nevertheless. */
export const noteBackup = (folder: string, at: string): Promise<void> =>
  writeFile(fileIn(folder), `${at}\n`, { mode: 0o600 }).catch(() => undefined);

/** When `blaupause backup` was last through here; null where it never was, or left nothing to be read. */
export async function lastBackup(folder: string): Promise<string | null> {
  const at = (await readFile(fileIn(folder), "utf8").catch(() => "")).trim();
  return Number.isNaN(Date.parse(at)) ? null : at;
}
