import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDriver } from "../driver.ts";
import { createWriter } from "./writer.ts";

function open() {
  const driver = openDriver(":memory:");
  driver.exec("CREATE TABLE notes (id INTEGER PRIMARY KEY)");
  const insert = (id: number) => (): number => driver.prepare("INSERT INTO notes VALUES (?)").run(id);
  const ids = () =>
    driver
      .prepare("SELECT id FROM notes ORDER BY id")
      .all()
      .map((row) => row["id"]);
  return { driver, writer: createWriter(driver), insert, ids };
}

it("lets a write that throws fail alone, and keeps the rest of its group", async () => {
  const { writer, insert, ids } = open();
  const results = await Promise.allSettled([1, 2, 2, 3].map((id) => writer.write(insert(id))));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  expect(ids()).toEqual([1, 2, 3]);
});

it("commits what is asked for at once as one group", async () => {
  const { driver, insert } = open();
  let commits = 0;
  const counted = {
    ...driver,
    transactionNow: <T>(job: () => T): { readonly result: T } | null => {
      commits += 1;
      return driver.transactionNow(job);
    },
  };
  const writer = createWriter(counted);
  await Promise.all(Array.from({ length: 130 }, (_, id) => writer.write(insert(id))));
  expect(commits).toBe(3);
});

it("writes what is waiting when it closes, then refuses", async () => {
  const { writer, insert, ids } = open();
  const waiting = writer.write(insert(1));
  writer.close();
  expect(await waiting).toBe(1);
  expect(ids()).toEqual([1]);
  await expect(writer.write(insert(2))).rejects.toThrow("closed");
});

const file = (): string => join(mkdtempSync(join(tmpdir(), "blaupause-writer-")), "data.sqlite");

it("waits for another process that writes without holding up its own, and then writes all", async () => {
  const place = file();
  const [other, driver] = [openDriver(place), openDriver(place)];
  driver.exec("CREATE TABLE notes (id INTEGER PRIMARY KEY)");
  const writer = createWriter(driver);
  other.exec("BEGIN IMMEDIATE");
  const written = [1, 2, 3].map((id) =>
    writer.write(() => driver.prepare("INSERT INTO notes VALUES (?)").run(id)),
  );
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 5);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(turns).toBeGreaterThan(10);
  other.exec("COMMIT");
  expect(await Promise.all(written)).toEqual([1, 1, 1]);
  clearInterval(ticking);
  for (const one of [other, driver]) one.close();
});
