import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDriver, type DriverName } from "./driver.ts";
import { nodeSqlite } from "./driver/node.ts";
import { folderForTest } from "./sqlite/folder.contract.ts";

const names: readonly DriverName[] = nodeSqlite() === null ? ["libsql"] : ["node:sqlite", "libsql"];

describe.each(names)("%s", (name) => {
  const open = () => {
    const driver = openDriver(join(folderForTest(), "a.sqlite"), name);
    onTestFinished(() => driver.close());
    driver.exec("CREATE TABLE t (id TEXT PRIMARY KEY, n INTEGER, b BLOB) STRICT");
    return driver;
  };

  it("is durable: log ahead, full sync, deleted bytes overwritten", () => {
    const driver = open();
    const setting = (pragma: string) => Object.values(driver.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
    expect(setting("journal_mode")).toBe("wal");
    expect(setting("synchronous")).toBe(2);
    expect(setting("secure_delete")).toBe(1);
    expect(setting("foreign_keys")).toBe(1);
  });

  it("gives back what was written, and nothing besides", () => {
    const driver = open();
    const insert = driver.prepare("INSERT INTO t VALUES (?, ?, ?)");
    expect(insert.run("a", 5, new Uint8Array([1, 0, 2]))).toBe(1);
    const select = driver.prepare("SELECT id, n, b FROM t");
    const row = { id: "a", n: 5, b: new Uint8Array([1, 0, 2]) };
    for (const found of [select.get(), select.all()[0]])
      expect({ ...found, b: new Uint8Array(Buffer.from(Object(found?.["b"]))) }).toEqual(row);
    expect(Object.keys(select.get() ?? {})).toEqual(["id", "n", "b"]);
    expect(driver.prepare("SELECT 1 FROM t WHERE b = ?").get(row.b)).toBeDefined();
    expect(driver.prepare("SELECT id FROM t WHERE id = ?").get("x")).toBeUndefined();
  });

  it("writes no text with NUL, and finds nothing by one", () => {
    const driver = open();
    driver.prepare("INSERT INTO t VALUES (?, 1, NULL)").run("a");
    expect(() => driver.prepare("INSERT INTO t VALUES (?, 1, NULL)").run("a\0b")).toThrow("NUL");
    expect(driver.prepare("SELECT id FROM t WHERE id = ?").get("a\0b")).toBeUndefined();
  });

  it("takes a whole transaction back when its job throws", () => {
    const driver = open();
    const job = () => {
      driver.prepare("INSERT INTO t VALUES ('a', 1, NULL)").run();
      throw new Error("no");
    };
    expect(() => driver.transaction(job)).toThrow("no");
    expect(driver.prepare("SELECT count(*) AS n FROM t").get()?.["n"]).toBe(0);
  });
});
