import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { NoSessionKey, sessionKey } from "./sessionKey.ts";

function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-session-key-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it("is one for all who start at once on an empty folder, and nobody else may read it", async () => {
  for (let round = 0; round < 20; round += 1) {
    const folder = folderForTest();
    const keys = await Promise.all(Array.from({ length: 12 }, () => sessionKey(folder)));
    const texts = keys.map((key) => Buffer.from(key).toString("hex"));
    expect(new Set(texts)).toEqual(new Set([readFileSync(join(folder, "session.key"), "hex")]));
    expect(texts[0]).toHaveLength(64);
    expect(readdirSync(folder)).toEqual(["session.key"]);
    expect(statSync(join(folder, "session.key")).mode & 0o777).toBe(0o600);
  }
});

it("stays what it is where there is one", async () => {
  const folder = folderForTest();
  const own = Buffer.alloc(40, 7);
  writeFileSync(join(folder, "session.key"), own);
  expect(Buffer.from(await sessionKey(folder)).equals(own)).toBe(true);
});

it.each([0, 31])("is none with %s bytes, as a start that was killed once left it", async (bytes) => {
  const folder = folderForTest();
  writeFileSync(join(folder, "session.key"), Buffer.alloc(bytes));
  await expect(sessionKey(folder)).rejects.toThrow(NoSessionKey);
});
