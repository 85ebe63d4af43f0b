import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { bestDriver } from "./driver.ts";
import { openStore } from "./index.ts";
import { describeStore } from "./store.contract.ts";

const folders: string[] = [];

describeStore(`SQLite by ${bestDriver()}`, async () => {
  const folder = await mkdtemp(join(tmpdir(), "blaupause-store-"));
  folders.push(folder);
  return openStore(folder);
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});
