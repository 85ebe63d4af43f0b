import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openDriver, type SqliteDriver } from "../driver.ts";
import { DATABASE } from "./open.ts";

/** An empty folder that goes when the test is over. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-sqlite-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Whether any file of a folder holds these bytes. */
export const holds = (folder: string, bytes: string | Uint8Array): boolean =>
  readdirSync(folder).some((file) =>
    readFileSync(join(folder, file)).includes(typeof bytes === "string" ? bytes : Buffer.from(bytes)),
  );

/** A second connection, as someone with access to the disk would open it. */
export function connectDirectly(folder: string): SqliteDriver {
  const driver = openDriver(join(folder, DATABASE));
  onTestFinished(() => driver.close());
  return driver;
}
