import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Collection, Db, MongoClient, MongoNetworkError } from "mongodb";
import { afterAll, describe, expect, it, vi } from "vitest";
import { dropDatabase, freshDatabase, mongo } from "../../../../tests/mongo/database.ts";
import { runAdmin } from "../../admin/command.ts";
import { openStore } from "../index.ts";
import { isEmptyMongo } from "./fill.ts";
import { openMongo } from "./open.ts";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const CLI = join(ROOT, "server/src/admin/main.ts");

/** How a command ends; null where it hangs. */
const ended = (folder: string, url: string): Promise<number | null> =>
  new Promise((resolve) => {
    const settings = { BLAUPAUSE_DATA: folder, MONGODB_URL: url };
    const env = { ...process.env, ...settings, TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.run.json") };
    const words = ["--import", "tsx", CLI, "verify-audit"];
    const child = spawn(process.execPath, words, { cwd: ROOT, env, stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
    child.once("exit", (code) => (clearTimeout(timer), resolve(code)));
  });

describe.skipIf(mongo === null)("a database that is refused", () => {
  const url = mongo === null ? "" : freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), "blaupause-refused-"));
  afterAll(() => dropDatabase(url).finally(() => rmSync(folder, { recursive: true })));

  it("because of another master key leaves nothing open: the command ends", async () => {
    await (await openMongo(url, new Uint8Array(32).fill(1))).close();
    writeFileSync(join(folder, "master.key"), `${"ab".repeat(32)}\n`);
    expect(await ended(folder, url)).toBe(1);
  }, 30_000);

  it("because nobody may list its collections leaves nothing open", async () => {
    const close = vi.spyOn(MongoClient.prototype, "close");
    const toArray = () => Promise.reject(new Error("not authorized"));
    vi.spyOn(Db.prototype, "listCollections").mockReturnValue({ toArray } as never);
    await expect(isEmptyMongo(url)).rejects.toThrow("not authorized");
    expect(close).toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("because it went away in the middle of a restore is said to be half full", async () => {
    const [source, half] = [join(folder, "source"), freshDatabase()];
    const env = { BLAUPAUSE_PASSPHRASE: "ein langes Passwort mit Ü" };
    const store = await openStore(source);
    await store.platform.put({ id: "a", slug: "a", host: null, profile: {} });
    await store.close();
    const file = join(folder, "a.backup");
    expect((await runAdmin(["backup", file], { folder: source }, env)).exit).toBe(0);
    const insert = Collection.prototype.insertOne;
    const spy = vi.spyOn(Collection.prototype, "insertOne").mockImplementation(function (
      this: Collection,
      row,
    ) {
      if (this.collectionName === "organisations") throw new MongoNetworkError("gone");
      return insert.call(this, row);
    });
    const to = { folder: join(folder, "target"), url: half };
    const said = await runAdmin(["restore", file, "--no-erasures"], to, env);
    spy.mockRestore();
    await dropDatabase(half);
    expect(said).toMatchObject({ exit: 1, json: { error: { code: "restore-unfinished" } } });
    expect(said.lines.join()).toContain("löschen Sie die Datenbank");
  });
});
