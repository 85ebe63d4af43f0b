import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { describe, expect, it } from "vitest";
import { dataPlaces } from "../../../tests/builders/dataPlaces.ts";
import { mongo } from "../../../tests/mongo/database.ts";
import { freePort } from "../../../tests/mongo/program.ts";
import { openDriver } from "../store/driver.ts";
import { openStore } from "../store/index.ts";
import type { DataPlace } from "../store/place.ts";
import { MIGRATIONS } from "../store/sqlite/schema.ts";
import { runAdmin } from "./command.ts";

const { freshFolder, inMongo } = dataPlaces("migrate");
const dryRun = (place: DataPlace) => runAdmin(["migrate", "--dry-run"], place, {});

/** Every file of a folder with its content: what is the same afterwards was not touched. */
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );

/** A file as version 1 of the program left it. */
function oldFile(folder: string) {
  writeFileSync(join(folder, "master.key"), `${"ab".repeat(32)}\n`);
  const driver = openDriver(join(folder, "blaupause.sqlite"));
  driver.exec(MIGRATIONS[0]?.sql ?? "");
  driver.exec("PRAGMA user_version = 1");
  return driver;
}

describe("migrate --dry-run on SQLite", () => {
  it("says that there is nothing yet, and makes nothing", async () => {
    const folder = freshFolder();
    const said = await dryRun({ folder });
    expect(said).toMatchObject({ exit: 0, json: { from: null, to: MIGRATIONS.length } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says what a start would make of an older file, touches no byte, and the start does just that", async () => {
    const folder = freshFolder();
    oldFile(folder).close();
    const before = bytesIn(folder);
    const said = await dryRun({ folder });
    const steps = MIGRATIONS.slice(1).map(({ name }) => name);
    expect(said).toMatchObject({ exit: 0, json: { from: 1, to: MIGRATIONS.length, steps } });
    expect(said.lines.join("\n")).toContain(steps[0]);
    expect(said.lines.at(-1)).toMatch(/master\.key .* wurde nicht geprüft/);
    expect(bytesIn(folder)).toEqual(before);
    await (await openStore(folder)).close();
    expect((await dryRun({ folder })).json).toMatchObject({ from: MIGRATIONS.length, steps: [] });
  });

  it("reads the version of a server that was killed, which stands in the log alone", async () => {
    const [folder, copy] = [freshFolder(), freshFolder()];
    const driver = oldFile(folder);
    driver.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    driver.exec("PRAGMA user_version = 2");
    // Copied while it is open: as a kill leaves it.
    cpSync(folder, copy, { recursive: true });
    driver.close();
    expect(bytesIn(copy)["blaupause.sqlite-wal"]).toBeDefined();
    const before = bytesIn(copy);
    expect((await dryRun({ folder: copy })).json).toMatchObject({ from: 2 });
    expect(bytesIn(copy)).toEqual(before);
  });

  it("says that a start is refused where a newer program has written", async () => {
    const folder = freshFolder();
    const driver = oldFile(folder);
    driver.exec("PRAGMA user_version = 99");
    driver.close();
    const said = await dryRun({ folder });
    expect(said).toMatchObject({ exit: 1, json: { from: 99, obstacle: "newer" } });
    await expect(openStore(folder)).rejects.toThrow("version 99");
  });

  it("does not migrate when it is not asked for a dry run", async () => {
    const folder = freshFolder();
    oldFile(folder).close();
    const before = bytesIn(folder);
    expect((await runAdmin(["migrate"], { folder }, {})).exit).toBe(2);
    expect(bytesIn(folder)).toEqual(before);
  });
});

describe("data of an older version", () => {
  const env = { BLAUPAUSE_PASSPHRASE: "ein langes Passwort mit Ü" };
  const versionOf = async (folder: string) => ((await dryRun({ folder })).json as { from: number }).from;

  it("stay of that version whatever command is run, and are saved as they are", async () => {
    const [folder, target] = [freshFolder(), freshFolder()];
    const old = oldFile(folder);
    old.exec("INSERT INTO organisations VALUES ('a', 'a', NULL, '{}')");
    old.close();
    const file = join(target, "a.backup");
    const person = ["--organisation", "a", "--name", "A", "--email", "a@b.de", "--roles", "admin"];
    for (const args of [
      ["verify-audit"],
      ["person", "list"],
      ["person", "add", ...person],
      ["person", "link", ...person.slice(0, 2), ...person.slice(4, 6)],
    ]) {
      const said = await runAdmin(args, { folder }, env);
      expect(said).toMatchObject({ exit: 1, json: { error: { code: "data-older" } } });
    }
    const said = await runAdmin(["backup", file, "--with-master-key"], { folder }, env);
    expect(said).toMatchObject({ exit: 0, json: { isLogged: false, notLogged: "data-older" } });
    expect(await versionOf(folder)).toBe(1);
    expect(
      await runAdmin(["restore", file, "--no-erasures"], { folder: join(target, "data") }, env),
    ).toMatchObject({ exit: 0 });
    expect(await versionOf(join(target, "data"))).toBe(MIGRATIONS.length);
    const store = await openStore(join(target, "data"));
    expect((await store.platform.list()).map(({ id }) => id)).toEqual(["a"]);
    await store.close();
  });

  it("and those of a newer one are not saved, as nobody here can read all of them", async () => {
    const folder = freshFolder();
    const driver = openDriver(join(folder, "blaupause.sqlite"));
    driver.exec("PRAGMA user_version = 99");
    driver.close();
    const said = await runAdmin(["backup", join(freshFolder(), "a.backup")], { folder }, env);
    expect(said).toMatchObject({ exit: 1, json: { error: { code: "data-newer" } } });
  });
});

describe("a database that does not answer", () => {
  it("is told in a sentence, whatever was to be done", async () => {
    const url = `mongodb://127.0.0.1:${await freePort()}/x`;
    const said = await dryRun({ folder: freshFolder(), url });
    expect(said.exit).toBe(1);
    expect(said.lines.join()).toMatch(/^Die Datenbank in MONGODB_URL \(127\.0\.0\.1:\d+\) antwortet nicht/);
  });
});

describe.skipIf(mongo === null)("migrate --dry-run on MongoDB", () => {
  it("names the indexes that are missing, makes none, and sees a foreign key", async () => {
    const { folder, url = "" } = inMongo();
    const place = { folder, url };
    const client = await new MongoClient(url).connect();
    const names = async () => (await client.db().listCollections().toArray()).map(({ name }) => name);
    expect((await dryRun(place)).json).toMatchObject({ from: null, to: 1, obstacle: null });
    expect(await names()).toEqual([]);
    await (await openStore(folder, { url })).close();
    expect((await dryRun(place)).json).toEqual({
      from: 1,
      to: 1,
      steps: [],
      obstacle: null,
      isKeyChecked: true,
    });
    await client.db().collection("cases").dropIndex("due");
    const said = await dryRun(place);
    expect(said).toMatchObject({ exit: 0, json: { steps: ["cases.due"] } });
    expect((await dryRun(place)).json).toEqual(said.json);
    expect(await dryRun({ folder: freshFolder(), url })).toMatchObject({
      exit: 1,
      json: { obstacle: "key-differs" },
    });
    await client.close();
  });
});
