import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { seal, unseal } from "./box.ts";
import { canonical } from "./canonical.ts";
import { chainOf, digestOf, GENESIS } from "./chain.ts";
import { createCaseKey, organisationKeys, unwrapCaseKey } from "./keys.ts";
import { masterKey } from "./master.ts";

const key = Buffer.alloc(32, 7);
const place = { org: "a", owner: "c1", purpose: "state/1" };

const folderForTest = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "blaupause-seal-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

it("opens a box with its key, in its place, unchanged, and in no other way", () => {
  const box = seal(key, place, Buffer.from("Grüße"));
  expect(unseal(key, place, box)?.toString()).toBe("Grüße");
  expect(unseal(Buffer.alloc(32, 8), place, box)).toBeNull();
  for (const other of [{ org: "b" }, { owner: "c2" }, { purpose: "state/2" }])
    expect(unseal(key, { ...place, ...other }, box)).toBeNull();
  for (let at = 0; at < box.length; at += 1) {
    const changed = Buffer.from(box);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(unseal(key, place, changed)).toBeNull();
    expect(unseal(key, place, box.subarray(0, at))).toBeNull();
  }
});

it("never makes the same box twice, and cannot be told apart by names that run together", () => {
  expect(seal(key, place, key).equals(seal(key, place, key))).toBe(false);
  const box = seal(key, { org: "a", owner: "b", purpose: "c" }, key);
  expect(unseal(key, { org: 'a","b', owner: "", purpose: "c" }, box)).toBeNull();
  expect(unseal(key, { org: "ab", owner: "", purpose: "c" }, box)).toBeNull();
});

it("unwraps a case key in its organisation and case only", () => {
  const a = organisationKeys(key, "a");
  const made = createCaseKey(a, "a", "c1");
  expect(Buffer.from(unwrapCaseKey(a, "a", "c1", made.wrapped) ?? []).equals(made.key)).toBe(true);
  expect(unwrapCaseKey(a, "a", "c2", made.wrapped)).toBeNull();
  expect(unwrapCaseKey(organisationKeys(key, "b"), "a", "c1", made.wrapped)).toBeNull();
  expect(new Set(Object.values(a).map((each) => Buffer.from(each).toString("hex"))).size).toBe(3);
});

it("computes digest and chain as written down: a change here breaks every stored audit", () => {
  const digest = digestOf(Buffer.alloc(16), canonical({ b: 1, a: "ä" }));
  expect(digest).toBe("5c85ad99372cca307792e5dd01c65d84a4ebbf01385120b8d3d96c7b746af703");
  const envelope = { v: 1, seq: 1, type: "t", at: "x", actor: "a", node: null, command: null };
  expect(chainOf(GENESIS, { ...envelope, digest })).toBe(
    "ef240e7ee52fbd16424daf5a9a2c2a667c08aa21794a6f795d5afdec011bc8b4",
  );
});

it("creates a master key once, for its owner only, whoever asks at the same time", async () => {
  const folder = join(await folderForTest(), "data");
  const keys = await Promise.all(Array.from({ length: 5 }, () => masterKey(folder)));
  const texts = new Set(keys.map((each) => Buffer.from(each).toString("hex")));
  expect(texts.size).toBe(1);
  expect(Buffer.from(await masterKey(folder)).toString("hex")).toBe([...texts][0]);
  expect((await stat(join(folder, "master.key"))).mode & 0o777).toBe(0o600);
});

it("never replaces a master key that is damaged", async () => {
  const folder = await folderForTest();
  await writeFile(join(folder, "master.key"), "abc\n");
  await expect(masterKey(folder)).rejects.toThrow("no key");
});
