import { join } from "node:path";
import { expect, it } from "vitest";
import { openDriver } from "../driver.ts";
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
