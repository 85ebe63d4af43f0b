import { openStore, seed } from "@blaupause/server";
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));
const KEPT = "SEEDED_TOWNS";

/** One folder for a whole run of the tests: whoever seeded at a time first leaves it there for the others. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-seeded-"));
  process.env[KEPT] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Leaves in an empty folder what a server has after its first start at that time. */
export async function seedInto(folder: string, start: string): Promise<void> {
  const kept = process.env[KEPT];
  if (kept === undefined) return seedNow(folder, start);
  const seeded = join(kept, start.replaceAll(/\W/g, "-"));
  if (!existsSync(seeded)) await keep(seeded, start);
  cpSync(seeded, folder, { recursive: true });
}

async function keep(seeded: string, start: string): Promise<void> {
  const making = mkdtempSync(`${seeded}-`);
  await seedNow(making, start);
  try {
    renameSync(making, seeded);
  } catch (error) {
    // Another process was faster: its folder holds the same.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(seeded)) throw error;
  }
}

async function seedNow(folder: string, start: string): Promise<void> {
  const store = await openStore(folder);
  await seed(store, templates, start);
  await store.close();
}
