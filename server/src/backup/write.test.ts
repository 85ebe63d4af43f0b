import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openStore } from "../store/index.ts";
import type { Secret } from "./secret.ts";
import { sameAgain, writeBackup } from "./write.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-write-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const secret: Secret = { type: "key-file", bytes: Buffer.alloc(32, 5) };

it("reads again what it wrote: a disk that lost or mixed up something is found out now", async () => {
  const store = await openStore(folder);
  await store.platform.put({ id: "a", slug: "a", host: null, profile: { name: "a" } });
  await store.close();
  const file = join(folder, "a.backup");
  const counts = await writeBackup({ folder }, file, secret, null);
  await sameAgain(file, secret, counts);
  const [kept, whole] = [{ code: "backup-not-kept" }, readFileSync(file)];
  writeFileSync(file, whole.subarray(0, -40));
  await expect(sameAgain(file, secret, counts)).rejects.toMatchObject(kept);
  writeFileSync(file, Buffer.alloc(whole.length));
  await expect(sameAgain(file, secret, counts)).rejects.toMatchObject(kept);
  // Whole, but another one.
  writeFileSync(file, whole);
  await expect(sameAgain(file, secret, { ...counts, sha256: "" })).rejects.toMatchObject(kept);
});

it.each([
  ["a folder that is not there", join(folder, "not", "there", "x")],
  ["a file where a folder belongs", join(folder, "plain", "x")],
])("%s is told before anything is read, and nothing is left there", async (_, file) => {
  writeFileSync(join(folder, "plain"), "");
  const store = await openStore(folder);
  await store.close();
  const told = { code: "file-not-writable", about: file };
  await expect(writeBackup({ folder }, file, secret, null)).rejects.toMatchObject(told);
});

// On Linux there is a device that is always full.
it.skipIf(!existsSync("/dev/full"))(
  "a full disk of the backup is told as that, not as a database that is gone",
  async () => {
    const store = await openStore(folder);
    await store.close();
    const file = join(folder, "full.backup");
    symlinkSync("/dev/full", `${file}.partial`);
    await expect(writeBackup({ folder }, file, secret, null)).rejects.toMatchObject({
      code: "backup-not-taken",
    });
    expect([existsSync(file), existsSync(`${file}.partial`)]).toEqual([false, false]);
  },
);
