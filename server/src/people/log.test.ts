import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDriver } from "../store/driver.ts";
import { openStore, type Store } from "../store/index.ts";
import { firstBadIn } from "./firstBad.ts";
import { note, readLog } from "./log.ts";

const folder = mkdtempSync(join(tmpdir(), "blaupause-log-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(folder, { master: new Uint8Array(32) });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
const clock = (): string => "2026-03-02T08:00:00.000Z";

it("keeps entries that come at once, each after the other", async () => {
  const town = store.organisation("a");
  await Promise.all(["x", "y", "z"].map((about) => note({ clock }, town, "p1", "person-changed", about)));
  const { entries, firstBad } = await readLog(town);
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(entries.map(({ about }) => about).toSorted()).toEqual(["x", "y", "z"]);
  expect(firstBad).toBeNull();
});

it("E4 names the first entry that was changed, removed or cut off", async () => {
  const town = store.organisation("b");
  for (const about of ["x", "y", "z"]) await note({ clock }, town, "p1", "person-changed", about);
  const second = await town.records.get("log", "000000000002");
  const content = { ...(second?.content as object), about: "other" };
  await town.records.save({ ...second!, content: content as never });
  expect((await readLog(town)).firstBad).toBe(2);
  await town.records.delete("log", "000000000002");
  expect((await readLog(town)).firstBad).toBe(2);
  const other = store.organisation("c");
  for (const about of ["x", "y"]) await note({ clock }, other, "p1", "person-changed", about);
  await other.records.delete("log", "000000000002");
  expect((await readLog(other)).firstBad).toBe(2);
});

it("E4 names an entry that nobody can open any more", async () => {
  const town = store.organisation("d");
  for (const about of ["x", "y", "z"]) await note({ clock }, town, "p1", "person-changed", about);
  expect(await firstBadIn(town)).toBeNull();
  const driver = openDriver(join(folder, "blaupause.sqlite"));
  const damage = (seq: number) =>
    driver.exec(`UPDATE records SET content = x'00' WHERE org = 'd' AND kind = 'log' AND id LIKE '%0${seq}'`);
  damage(3);
  expect(await firstBadIn(town)).toBe(3);
  damage(2);
  expect(await firstBadIn(town)).toBe(2);
  driver.close();
});
