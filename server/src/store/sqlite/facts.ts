import { stat, statfs } from "node:fs/promises";
import type { SqliteDriver } from "../driver.ts";
import type { RawFacts } from "../raw.ts";
import { integer, text } from "../value.ts";

/** The file with its log, and what is left on its disk. */
export async function factsOf(driver: SqliteDriver): Promise<RawFacts> {
  const version = integer(driver.prepare("PRAGMA user_version").get()?.["user_version"]);
  const file = text(driver.prepare("PRAGMA database_list").get()?.["file"]);
  // A database in memory has no file.
  const isThere = file !== "";
  const [own, log] = await Promise.all([sizeOf(file), sizeOf(`${file}-wal`)]);
  return {
    kind: "SQLite",
    version,
    bytes: isThere ? own + log : null,
    free: isThere ? await freeAt(file) : null,
  };
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

async function freeAt(file: string): Promise<number> {
  const { bavail, bsize } = await statfs(file);
  return bavail * bsize;
}
