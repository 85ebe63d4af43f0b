import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDriver } from "../store/driver.ts";
import { openStore, type Store } from "../store/index.ts";
import { chainAfter, idOf, note } from "./log.ts";
import { readLog } from "./readLog.ts";

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
  expect((await readLog(town)).firstBad).toBeNull();
  const driver = openDriver(join(folder, "blaupause.sqlite"));
  const damage = (seq: number) =>
    driver.exec(`UPDATE records SET content = x'00' WHERE org = 'd' AND kind = 'log' AND id LIKE '%0${seq}'`);
  damage(3);
  expect((await readLog(town)).firstBad).toBe(3);
  damage(2);
  const { entries, firstBad } = await readLog(town);
  expect(firstBad).toBe(2);
  // What can be read is still shown.
  expect(entries.map(({ about }) => about)).toEqual(["x"]);
  driver.exec(`UPDATE records SET content = x'00' WHERE org = 'd' AND kind = 'log-head'`);
  expect((await readLog(town)).firstBad).toBe(2);
  driver.close();
});

it("E4 names the last entry where the head speaks of another one", async () => {
  const town = store.organisation("e");
  for (const about of ["x", "y"]) await note({ clock }, town, "p1", "person-changed", about);
  const [first, last] = [await town.records.get("log", idOf(1)), await town.records.get("log", idOf(2))];
  const line = { at: clock(), by: "p1", what: "person-changed", about: "z" };
  const chain = chainAfter((first!.content as { chain: string }).chain, line);
  await town.records.save({ ...last!, content: { ...line, chain } });
  expect((await readLog(town)).firstBad).toBe(2);
});

it("E4 takes an entry that the head does not know yet for whole: whoever wrote it died before moving the head", async () => {
  const town = store.organisation("f");
  await note({ clock }, town, "p1", "person-changed", "x");
  const head = await town.records.get("log-head", "head");
  await note({ clock }, town, "p1", "person-changed", "y");
  const moved = await town.records.get("log-head", "head");
  await town.records.save({ ...moved!, content: head!.content });
  expect(await readLog(town)).toMatchObject({ firstBad: null, entries: [{ about: "x" }, { about: "y" }] });
  await note({ clock }, town, "p1", "person-changed", "z");
  expect((await readLog(town)).entries.map(({ about }) => about)).toEqual(["x", "y", "z"]);
});
