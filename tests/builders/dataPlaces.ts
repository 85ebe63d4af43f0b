import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { DataPlace } from "../../server/src/store/place.ts";
import { dropDatabase, freshDatabase } from "../mongo/database.ts";

/** Empty folders and databases for the tests of one file, gone after them. Called at the top of the file. */
export function dataPlaces(name: string) {
  const folders: string[] = [];
  const databases: string[] = [];
  afterAll(async () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    for (const url of databases) await dropDatabase(url);
  });
  const freshFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), `blaupause-${name}-`));
    folders.push(folder);
    return folder;
  };
  /** A folder for the keys beside a database of its own. */
  const inMongo = (): DataPlace => {
    const url = freshDatabase();
    databases.push(url);
    return { folder: freshFolder(), url };
  };
  const inFolder = (): DataPlace => ({ folder: freshFolder() });
  return { freshFolder, inFolder, inMongo };
}
