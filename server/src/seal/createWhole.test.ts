import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createWhole } from "./createWhole.ts";
import { masterKey } from "./master.ts";

function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-create-whole-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it.each(["EPERM", "ENOTSUP", "ENOSYS"])(
  "is there where hard links end with %s, and only once",
  async (code) => {
    const folder = folderForTest();
    const file = join(folder, "master.key");
    const noLinks = () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(await createWhole(file, "first", noLinks)).toBe(true);
    expect(await createWhole(file, "second", noLinks)).toBe(false);
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual(["first", 0o600]);
    expect(readdirSync(folder)).toEqual(["master.key"]);
  },
);

it("what else keeps a link from being made is told", async () => {
  const full = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
  await expect(createWhole(join(folderForTest(), "master.key"), "x", full)).rejects.toThrow("full");
});

it("what a start that was killed left of it is gone with the next one, and nothing else", async () => {
  const folder = folderForTest();
  const [left, young] = [`master.key.${"0a".repeat(8)}`, `master.key.${"0b".repeat(8)}`];
  for (const name of [left, young, "master.key.old"]) writeFileSync(join(folder, name), "x");
  for (const name of [left, "master.key.old"]) utimesSync(join(folder, name), 1, 1);
  await masterKey(folder);
  expect(readdirSync(folder).toSorted()).toEqual(["master.key", young, "master.key.old"].toSorted());
});
