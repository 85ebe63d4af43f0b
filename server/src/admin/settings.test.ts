import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { freePort } from "../../../tests/mongo/program.ts";
import { openStore } from "../store/index.ts";
import type { DataPlace } from "../store/place.ts";
import type { Env } from "./call.ts";
import { runAdmin } from "./command.ts";

const PASSPHRASE = { BLAUPAUSE_PASSPHRASE: "ein langes Passwort mit Ü" };
function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), "blaupause-admin-settings-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
const run = async (words: string, place: DataPlace, env: Env = {}) => {
  const { exit, json, lines } = await runAdmin(words.split(" "), place, { ...PASSPHRASE, ...env });
  const { code, setting } = (json as { error: { code: string; setting?: string } }).error;
  return { exit, code, setting, text: lines.join("\n") };
};
const ONES: readonly string[] = [
  "backup x.backup",
  "restore x.backup --no-erasures",
  "migrate --dry-run",
  "verify-audit",
  "person list",
];

it.each(ONES)("%s judges the settings it reads as a start does, and no other", async (words) => {
  const place = { folder: join(folderForTest(), "data") };
  const wrong = await run(words, place, { BLAUPAUSE_URL: "amt.example" });
  expect(wrong).toMatchObject({ exit: 1, code: "setting-not-valid", setting: "BLAUPAUSE_URL" });
  expect(wrong.text).toContain(
    "Der Befehl wurde nicht ausgeführt, weil BLAUPAUSE_URL nicht stimmt: Geben Sie die Adresse der Plattform",
  );
  expect(await runAdmin(words.split(" "), place, { ...PASSPHRASE, SMTP_URL: "nirgends" })).not.toMatchObject({
    json: { error: { code: "setting-not-valid" } },
  });
});

it.each(ONES)("%s tells an address that is none as a start does, without its password", async (words) => {
  const url = "postgres://amt:geheim123@db/x";
  const { exit, code, text } = await run(words, { folder: folderForTest(), url });
  expect([exit, code]).toEqual([1, "not-open"]);
  expect(text).toContain("Die Datenbank in MONGODB_URL (db) lässt sich nicht öffnen");
  expect(text).not.toContain("geheim123");
});

it("says of a database that does not answer which one it is", async () => {
  const url = `mongodb://amt:geheim123@127.0.0.1:${await freePort()}/x`;
  const { exit, text } = await run("verify-audit", { folder: folderForTest(), url });
  expect(exit).toBe(1);
  expect(text).toMatch(/Die Datenbank in MONGODB_URL \(127\.0\.0\.1:\d+\) antwortet nicht/);
  expect(text).not.toContain("geheim123");
});

it("says which key is wrong, and of one that is none that it is none", async () => {
  const folder = folderForTest();
  const store = await openStore(folder);
  await store.organisation("a").drafts.create({
    id: "d1",
    service: "s",
    program: "p",
    answers: {},
    expires: "2099-01-01T00:00:00.000Z",
  });
  await store.close();
  writeFileSync(join(folder, "master.key"), `${"ab".repeat(32)}\n`);
  const other = await run("verify-audit", { folder });
  expect(other).toMatchObject({ exit: 1, code: "not-open" });
  expect(other.text).toContain("Der Hauptschlüssel passt nicht zu den Daten in BLAUPAUSE_DATA");
  writeFileSync(join(folder, "master.key"), "ab");
  for (const words of ["backup x.backup --with-master-key", ...ONES.slice(1)]) {
    const none = await run(words, { folder });
    expect(none).toMatchObject({ exit: 1, code: "not-open" });
    expect(none.text).toContain("master.key im Datenordner ist kein Schlüssel: Er hat 64 Zeichen");
  }
});

it("a key that is none keeps nobody from making a backup, which says that no log tells of it", async () => {
  const folder = folderForTest();
  await (await openStore(folder)).close();
  writeFileSync(join(folder, "master.key"), "ab");
  const said = await runAdmin(["backup", join(folder, "x.backup")], { folder }, PASSPHRASE);
  expect(said).toMatchObject({ exit: 0, json: { isLogged: false, notLogged: "not-open", anchors: null } });
  const read = await runAdmin(["verify-backup", join(folder, "x.backup")], { folder }, PASSPHRASE);
  expect(read.exit).toBe(0);
});

it("a folder that is none is told by its name before anything is restored", async () => {
  const source = folderForTest();
  await (await openStore(source)).close();
  const file = join(source, "x.backup");
  await runAdmin(["backup", file], { folder: source }, PASSPHRASE);
  mkdirSync(join(source, "no"), { recursive: true });
  writeFileSync(join(source, "no", "file"), "");
  for (const folder of [join(source, "no", "file", "data"), join(source, "no", "file")]) {
    const wrong = await run(`restore ${file} --no-erasures`, { folder });
    expect(wrong).toMatchObject({ exit: 1, code: "setting-not-valid", setting: "BLAUPAUSE_DATA" });
  }
});
