import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogEntry } from "../deps.ts";
import { openDriver } from "../store/driver.ts";
import { openStore, type OrganisationStore, type Store } from "../store/index.ts";
import { chainAfter } from "./chain.ts";
import { idOf } from "./entries.ts";
import { note, writeLine } from "./log.ts";
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

it("E4 a log that was emptied is not whole, where somebody has chosen a password", async () => {
  const town = store.organisation("emptied");
  expect((await readLog(town)).firstBad).toBeNull();
  const content = { password: "argon2", totp: null, reset: null };
  await town.records.save({ kind: "account", id: "p1", rev: 0, expires: null, content });
  for (const about of ["x", "y"]) await note({ clock }, town, "p1", "person-changed", about);
  expect((await readLog(town)).firstBad).toBeNull();
  for (const id of ["000000000001", "000000000002"]) await town.records.delete("log", id);
  await town.records.delete("log-head", "head");
  expect((await readLog(town)).firstBad).toBe(1);
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

it("E4 seals entries that say nothing of what changed as they always were, so that older logs stay whole", () => {
  const line = { at: clock(), by: "p1", what: "person-changed", about: "x" };
  const seal = (content: unknown) => createHash("sha256").update(JSON.stringify(content)).digest("base64url");
  expect(chainAfter("before", line)).toBe(seal(["before", clock(), "p1", "person-changed", "x"]));
});

it("E4 seals what was changed along with the entry", async () => {
  const town = store.organisation("g");
  const changed = [{ field: "roles", from: ["author"], to: ["author", "approver"] }];
  await note({ clock }, town, "p1", "person-changed", "x", changed);
  expect(await readLog(town)).toMatchObject({ firstBad: null, entries: [{ changed }] });
  const found = await town.records.get("log", idOf(1));
  for (const other of [[{ ...changed[0], to: ["author"] }], [], undefined]) {
    const { changed: _, ...content } = found!.content as { changed: unknown };
    const rev = (await town.records.get("log", idOf(1)))?.rev ?? 0;
    await town.records.save({
      ...found!,
      rev,
      content: { ...content, ...(other && { changed: other }) } as never,
    });
    expect((await readLog(town)).firstBad).toBe(1);
  }
});

describe("a head that is damaged or gone", () => {
  const damage = (org: string) => {
    const driver = openDriver(join(folder, "blaupause.sqlite"));
    driver.exec(`UPDATE records SET content = x'00' WHERE org = '${org}' AND kind = 'log-head'`);
    driver.close();
  };
  const removal = (org: string) => store.organisation(org).records.delete("log-head", "head");
  const abouts = async (org: string) =>
    (await readLog(store.organisation(org))).entries.map(({ about }) => about);

  it.each([
    ["damaged", damage],
    ["gone", removal],
  ])("E4 keeps nobody from writing on, and is told for ever where it was %s", async (how, harm) => {
    const org = `head-${how}`;
    const town = store.organisation(org);
    for (const about of ["x", "y"]) await note({ clock }, town, "p1", "person-changed", about);
    await harm(org);
    expect((await readLog(town)).firstBad).toBe(3);
    for (const about of ["z", "ä", "ö"]) {
      await note({ clock }, town, "p1", "person-changed", about);
      expect((await readLog(town)).firstBad).toBe(3);
    }
    expect(await abouts(org)).toEqual(["x", "y", "z", "ä", "ö"]);
  });

  it("E4 hides no entry that was cut off with it", async () => {
    const town = store.organisation("h");
    for (const about of ["x", "y", "z"]) await note({ clock }, town, "p1", "person-changed", about);
    await town.records.delete("log", idOf(3));
    damage("h");
    expect((await readLog(town)).firstBad).toBe(3);
    await note({ clock }, town, "p1", "person-changed", "other");
    expect(await abouts("h")).toEqual(["x", "y", "other"]);
    expect((await readLog(town)).firstBad).toBe(3);
  });

  it("E4 is told for ever also where nothing else is left", async () => {
    const town = store.organisation("i");
    await note({ clock }, town, "p1", "person-changed", "x");
    await town.records.delete("log", idOf(1));
    damage("i");
    await note({ clock }, town, "p1", "person-changed", "other");
    expect((await readLog(town)).firstBad).toBe(1);
  });

  it("lets those who write at once follow each other", async () => {
    const town = store.organisation("j");
    for (const about of ["x", "y"]) await note({ clock }, town, "p1", "person-changed", about);
    damage("j");
    await Promise.all(["1", "2", "3"].map((about) => note({ clock }, town, "p1", "person-changed", about)));
    expect((await abouts("j")).toSorted()).toEqual(["1", "2", "3", "x", "y"]);
    expect((await readLog(town)).firstBad).toBe(3);
  });

  it("steps over an entry that nobody can open and the head does not know yet", async () => {
    const town = store.organisation("k");
    await note({ clock }, town, "p1", "person-changed", "x");
    const head = await town.records.get("log-head", "head");
    await note({ clock }, town, "p1", "person-changed", "y");
    const moved = await town.records.get("log-head", "head");
    await town.records.save({ ...moved!, content: head!.content });
    const driver = openDriver(join(folder, "blaupause.sqlite"));
    driver.exec(`UPDATE records SET content = x'00' WHERE org = 'k' AND kind = 'log' AND id = '${idOf(2)}'`);
    driver.close();
    await note({ clock }, town, "p1", "person-changed", "z");
    expect(await abouts("k")).toEqual(["x", "z"]);
    expect((await readLog(town)).firstBad).toBe(2);
  });
});

describe("a line that cannot be written", () => {
  const refusing = (town: OrganisationStore): OrganisationStore => ({
    ...town,
    records: { ...town.records, save: async () => ({ ok: false, reason: "conflict" }) },
  });

  it("leaves what was done as it is done, and tells operators which line of whom is missing", async () => {
    const told: LogEntry[] = [];
    const log = (entry: LogEntry): void => void told.push(entry);
    await note({ clock, log }, refusing(store.organisation("l")), "p1", "person-changed", "x");
    expect(told).toEqual([{ level: "error", event: "log-not-written", org: "l", code: "person-changed" }]);
  });

  it("is an error for whoever tries again later", async () => {
    const written = writeLine({ clock }, refusing(store.organisation("l")), "p1", "case-erased", "x");
    await expect(written).rejects.toThrow("could not be written");
  });
});
