import { join } from "node:path";
import { expect, it } from "vitest";
import { openDriver, type SqliteDriver } from "../driver.ts";
import { folderForTest } from "./folder.contract.ts";
import { migrate } from "./migrate.ts";
import { MIGRATIONS } from "./schema.ts";

it("brings a new file to the newest version, once", () => {
  const driver = openDriver(join(folderForTest(), "a.sqlite"));
  migrate(driver);
  migrate(driver);
  const version = driver.prepare("PRAGMA user_version").get();
  expect(version?.["user_version"]).toBe(MIGRATIONS.length);
  driver.close();
});

it("refuses a file that a newer program has written", () => {
  const driver = openDriver(join(folderForTest(), "a.sqlite"));
  driver.exec("PRAGMA user_version = 99");
  expect(() => migrate(driver)).toThrow("version 99");
  driver.close();
});

const shapeOf = (driver: SqliteDriver): readonly unknown[] =>
  driver.prepare("SELECT type, name, tbl_name FROM sqlite_schema ORDER BY type, name").all();

it.each(MIGRATIONS.map((_, from) => from))("brings a file of version %d to what a new one is", (from) => {
  const [old, fresh] = [openDriver(":memory:"), openDriver(":memory:")];
  for (const { sql } of MIGRATIONS.slice(0, from)) old.exec(sql);
  old.exec(`PRAGMA user_version = ${from}`);
  migrate(old);
  migrate(fresh);
  expect(shapeOf(old)).toEqual(shapeOf(fresh));
  for (const driver of [old, fresh]) driver.close();
});
