import { createHash } from "node:crypto";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataPlaces } from "../../../tests/builders/dataPlaces.ts";
import { mongo } from "../../../tests/mongo/database.ts";
import { AT, draft, event, given, next, step } from "../store/contract/builders.contract.ts";
import { openDriver } from "../store/driver.ts";
import { collectionsOf } from "../store/mongo/collections.ts";
import { connect } from "../store/mongo/open.ts";
import { erasuresIn } from "../store/erasures.ts";
import { keyIn } from "../seal/index.ts";
import { openSqlite, openStore, sealStore, type OrganisationStore, type Store } from "../store/index.ts";
import { dump, fill as fillPlace, NotEmpty, type DataPlace } from "../store/place.ts";
import { note } from "../people/log.ts";
import { holdCase, holdOf, releaseHold } from "../retention/hold.ts";
import { readLog } from "../people/readLog.ts";
import { lastBackup } from "../store/lastBackup.ts";
import { enterIn } from "../register/enter.ts";
import { runAdmin } from "./command.ts";
import { help } from "./words.de.ts";

const { freshFolder, inFolder, inMongo } = dataPlaces("backup");
const stores = [["SQLite", inFolder] as const, ...(mongo === null ? [] : [["MongoDB", inMongo] as const])];

const ANSWER = "Geheimrat-Kölnstraße-4711";
const env = { BLAUPAUSE_PASSPHRASE: "ein langes Passwort mit Ü" };
const run = (place: DataPlace, ...args: readonly string[]) => runAdmin(args, place, env);
const codeOf = ({ json }: { readonly json: unknown }): unknown =>
  (json as { error?: { code?: string } }).error?.code ?? null;

async function fill(store: Store): Promise<void> {
  for (const id of ["a", "b"]) {
    await store.platform.put({ id, slug: id, host: id === "a" ? "a.example" : null, profile: { name: id } });
    await fillOrganisation(store.organisation(id));
  }
}

/** Something in every table. */
async function fillOrganisation(own: OrganisationStore): Promise<void> {
  await own.drafts.create(draft("d1", { resumeKey: "ABCD", answers: ANSWER }));
  await own.drafts.create(draft("c1"));
  await own.files.put({
    owner: "c1",
    name: "a.pdf",
    type: "x",
    content: Buffer.alloc(600_000, 7),
    limit: 1e6,
  });
  const task = { id: "t", node: "n", role: "r", team: null, assignee: "p", due: null };
  const effect = { id: "e", kind: "mail", due: AT, tries: 0, status: "w", body: { to: ANSWER } };
  await given(own, "c1", {
    numbers: [{ counter: "n", value: 41 }],
    next: next({
      state: { name: ANSWER },
      columns: { name: ANSWER },
      number: "2026-1",
      wake: AT,
    }),
    tasks: { put: [task] },
    effects: { put: [effect] },
    waits: {
      put: [
        {
          id: "w",
          name: "zahlung",
          key: ANSWER,
          node: "n",
        },
      ],
    },
    events: Array.from({ length: 140 }, (_, n) =>
      event(n + 1, {
        command: `k${n}`,
        body: { name: ANSWER },
      }),
    ),
  });
  await own.cases.append(step("c1", 140, { next: next({ state: { name: ANSWER }, number: "2026-1" }) }));
  await given(own, "c2", { events: [event(1)] });
  await own.cases.erase("c2", { at: AT, actor: "system", body: { basis: "retention" } });
  await own.mails.put({ id: "m", caseId: "c1", at: AT, content: { to: ANSWER } });
  for (const id of ["2", "1"])
    await own.messages.put({ name: "n", key: "k", id, payload: { id }, expires: "2099-01-01T00:00:00Z" });
  await own.programs.put("h", { forms: {} });
  const offering = {
    service: "s",
    state: "live",
    program: "h",
    previous: null,
    adaptation: { values: 1 },
    at: AT,
    by: "a",
    template: {
      id: "t",
      version: "1.0.0",
    },
  };
  for (const rev of [0, 1]) await own.offerings.save({ ...offering, rev });
  const copy = { id: "w", title: "W", origin: null, at: AT, by: "a" };
  await own.workingCopies.create({ ...copy, content: 1 });
  await own.workingCopies.save({ ...copy, rev: 1, label: "zwei", content: 2 });
  const release = { service: "s", hash: "h", note: "", requestedBy: "a", requestedAt: AT, content: { a: 1 } };
  for (const hash of ["h1", "h2"]) await own.releases.request({ ...release, hash });
  await own.records.save({
    kind: "person",
    id: "p",
    rev: 0,
    expires: null,
    keys: ["x@y"],
    content: { name: ANSWER },
  });
}

/** Everything a store can say about an organisation. */
async function told(own: OrganisationStore) {
  return {
    drafts: [await own.drafts.load("d1"), await own.drafts.resume("ABCD")],
    cases: [await own.cases.load("c1"), await own.cases.load("c2")],
    events: [await own.cases.events("c1"), await own.cases.events("c2")],
    verified: [await own.cases.verify("c1"), await own.cases.verify("c2")],
    command: [await own.cases.findCommand("c1", "k3"), await own.cases.findCommand("c1", "k139")],
    list: [await own.cases.list({ roles: ["r"], assignee: "p", limit: 9 }), await own.cases.countTasks()],
    effects: await own.cases.effects("c1"),
    waits: await own.cases.findWaits("zahlung", ANSWER),
    files: await Promise.all((await own.files.list("c1")).map(({ id }) => own.files.get("c1", id))),
    mails: await own.mails.list({ limit: 9 }),
    messages: await own.messages.find("n", "k", AT),
    offerings: [await own.offerings.list(), await own.offerings.history("s"), await own.programs.get("h")],
    copies: [await own.workingCopies.load("w"), await own.workingCopies.revisions("w")],
    revision: await own.workingCopies.revision("w", 1),
    releases: [await own.releases.list("s"), await own.releases.open()],
    record: [await own.records.get("person", "p"), await own.records.find("person", "x@y")],
    number: await own.counters.propose("n"),
  };
}

async function inside<T>({ folder, url }: DataPlace, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(folder, { url });
  return look(store).finally(() => store.close());
}
const everything = (place: DataPlace) =>
  inside(place, async (store) => ({
    organisations: await store.platform.list(),
    offered: await store.platform.offeringsOf("t"),
    a: await told(store.organisation("a")),
    b: await told(store.organisation("b")),
  }));

async function rowsOf(place: DataPlace): Promise<string[]> {
  const rows: string[] = [];
  for await (const { table, values } of dump(place)) {
    const columns = Object.entries(values).map(([name, value]) => `${name}=${plain(value)}`);
    rows.push([table, ...columns.toSorted()].join(" "));
  }
  return rows.toSorted();
}
const plain = (value: unknown): string =>
  value instanceof Uint8Array ? createHash("sha256").update(value).digest("hex") : String(value);

async function filled(place: DataPlace): Promise<DataPlace> {
  await inside(place, fill);
  return place;
}

const ways: Readonly<Record<string, readonly [from: () => DataPlace, to: () => DataPlace]>> = {
  "SQLite to SQLite": [inFolder, inFolder],
  ...(mongo === null
    ? {}
    : {
        "SQLite to MongoDB": [inFolder, inMongo],
        "MongoDB to SQLite": [inMongo, inFolder],
        "MongoDB to MongoDB": [inMongo, inMongo],
      }),
};

describe("backup and restore", () => {
  it.each(Object.entries(ways))("keep everything, from %s", async (_name, [from, to]) => {
    const [source, target] = [await filled(from()), to()];
    const file = join(freshFolder(), "a.backup");
    const before = await rowsOf(source);
    expect((await run(source, "backup", file, "--with-master-key")).exit).toBe(0);
    expect(readFileSync(file).includes(ANSWER)).toBe(false);
    expect(await run(target, "restore", file, "--no-erasures")).toMatchObject({ exit: 0 });
    expect(await everything(target)).toEqual(await everything(source));
    expect(await rowsOf(target)).toEqual(before);
    // Whoever operates the source reads when it was; what was restored was not saved yet.
    expect([await lastBackup(source.folder), await lastBackup(target.folder)]).toEqual([
      expect.stringMatching(/^20\d\d-/),
      null,
    ]);
    // The next number and the next step go on where the source stood.
    await inside(target, async (store) => {
      const { cases, counters } = store.organisation("a");
      expect(await counters.next("n")).toBe(42);
      expect(await cases.append(step("c1", 141))).toEqual({ ok: true });
      expect(await cases.verify("c1")).toEqual({ ok: true });
    });
  });

  it("E3 leave a case alone that was held after its erasure had failed, and erase one whose hold had ended", async () => {
    const at = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();
    const lines = [
      { org: "a", caseId: "c1" },
      { org: "b", caseId: "c1" },
    ].map((one) => ({ ...one, at: at(0) }));
    const list = join(freshFolder(), "list.jsonl");
    writeFileSync(list, lines.map((one) => `${JSON.stringify(one)}\n`).join(""));
    for (const [from, to] of Object.values(ways)) {
      const [source, target] = [await filled(from()), to()];
      await inside(source, async (store) => {
        await holdCase(store.organisation("a"), "c1", { by: "weber", at: at(1), reason: "Klage" });
        await holdCase(store.organisation("b"), "c1", { by: "weber", at: at(-1), reason: "Klage" });
      });
      const file = join(freshFolder(), "a.backup");
      await run(source, "backup", file, "--with-master-key");
      expect(await run(target, "restore", file, "--erasures", list)).toMatchObject({ json: { erased: 1 } });
      await inside(target, async (store) => {
        expect((await store.organisation("a").cases.load("c1"))?.state).toEqual({ name: ANSWER });
        expect(await store.organisation("b").cases.load("c1")).toMatchObject({ status: "erased" });
      });
    }
  });

  it("E3 do not bring back a case that was erased after the backup", async () => {
    for (const [from, to] of Object.values(ways)) {
      const [source, target] = [await filled(from()), to()];
      const file = join(freshFolder(), "a.backup");
      await run(source, "backup", file, "--with-master-key");
      const erased = { at: AT, actor: "weber", body: { basis: "retention" } };
      await inside(source, (store) => store.organisation("a").cases.erase("c1", erased));
      expect(codeOf(await run(target, "restore", file))).toBe("erasures-missing");
      const [list = ""] = await erasuresIn(source.folder);
      expect(await run(target, "restore", file, "--erasures", list)).toMatchObject({ json: { erased: 1 } });
      await inside(target, async (store) => {
        const own = store.organisation("a");
        expect(await own.cases.load("c1")).toMatchObject({ status: "erased", state: null });
        expect([await own.files.list("c1"), await own.mails.list({ limit: 9 })]).toEqual([[], []]);
        expect(await own.cases.verify("c1")).toEqual({ ok: true });
        expect((await store.organisation("b").cases.load("c1"))?.state).toEqual({ name: ANSWER });
      });
      // The list has come along: the next restore from an old backup knows it without being told.
      const next = { folder: freshFolder() };
      copyFileSync((await erasuresIn(target.folder))[0] ?? "", join(next.folder, "erasures.jsonl"));
      expect(codeOf(await run(next, "restore", file, "--no-erasures"))).toBe("erasures-here");
      expect(await run(next, "restore", file)).toMatchObject({ json: { erased: 1 } });
    }
  });

  it("E3 do not bring back what was typed for a case that was erased, where it was not sent yet at the backup", async () => {
    for (const [from, to] of Object.values(ways)) {
      const [source, target] = [await filled(from()), to()];
      const upload = { owner: "d2", name: "a.pdf", type: "x", content: Buffer.alloc(9, 7), limit: 1e6 };
      await inside(source, async (store) => {
        await store.organisation("a").drafts.create(draft("d2", { answers: ANSWER }));
        await store.organisation("a").files.put(upload);
      });
      const file = join(freshFolder(), "a.backup");
      await run(source, "backup", file, "--with-master-key");
      await inside(source, async (store) => {
        await given(store.organisation("a"), "d2");
        await store.organisation("a").cases.erase("d2", { at: AT, actor: "weber", body: {} });
      });
      const [list = ""] = await erasuresIn(source.folder);
      expect(await run(target, "restore", file, "--erasures", list)).toMatchObject({ json: { erased: 1 } });
      await inside(target, async (store) => {
        const { drafts, files } = store.organisation("a");
        expect([await drafts.load("d2"), await files.list("d2")]).toEqual([null, []]);
        expect(await drafts.load("d1")).not.toBeNull();
      });
    }
  });

  it("sign nobody in again: a session that was ended since does not come back", async () => {
    const [source, target] = [await filled(inFolder()), { folder: freshFolder() }];
    const one = { id: "s", rev: 0, expires: "2099-01-01T00:00:00.000Z", content: {} };
    await inside(source, async ({ organisation }) => {
      for (const kind of ["session", "oidc-flow", "account-flow"])
        await organisation("a").records.save({ ...one, kind });
    });
    const file = join(freshFolder(), "a.backup");
    await run(source, "backup", file, "--with-master-key");
    expect(await run(target, "restore", file, "--no-erasures")).toMatchObject({ exit: 0 });
    await inside(target, async ({ organisation }) => {
      for (const kind of ["session", "oidc-flow", "account-flow"])
        expect([kind, await organisation("a").records.get(kind, "s")]).toEqual([kind, null]);
    });
  });

  it("refuse a file that was cut or changed anywhere, and leave the target empty", async () => {
    const source = await filled(inFolder());
    const keyFile = join(freshFolder(), "key");
    writeFileSync(keyFile, Buffer.alloc(32, 5));
    const file = join(freshFolder(), "a.backup");
    const withKey = ["--key-file", keyFile];
    await run(source, "backup", file, ...withKey);
    const whole = readFileSync(file);
    const damaged = join(freshFolder(), "b.backup");
    const target = inFolder();
    const codeFor = async (bytes: Uint8Array): Promise<unknown> => {
      writeFileSync(damaged, bytes);
      return codeOf(await run(target, "restore", damaged, "--no-erasures", ...withKey));
    };
    const known = ["backup-damaged", "backup-incomplete", "backup-unknown", "secret-wrong"];
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(known).toContain(await codeFor(changed));
      expect(known).toContain(codeOf(await run(target, "verify-backup", damaged, ...withKey)));
      expect(known).toContain(await codeFor(whole.subarray(0, at)));
    }
    expect(await codeFor(whole.subarray(0, -1))).toBe("backup-incomplete");
    // Cut exactly after a frame: only the missing mark of the last one tells.
    const header = whole.indexOf("\n", whole.indexOf("\n") + 1) + 1;
    expect(await codeFor(whole.subarray(0, header + 4 + whole.readUInt32BE(header) + 16))).toBe(
      "backup-incomplete",
    );
    appendFileSync(damaged, "");
    expect(await codeFor(Buffer.concat([whole, Buffer.from("x")]))).not.toBeNull();
    expect(await rowsOf(target)).toEqual([]);
    expect(await codeFor(whole)).toBeNull();
    const read = await run(inFolder(), "verify-backup", damaged, ...withKey);
    expect(read).toMatchObject({ exit: 0, json: { rows: { organisations: 2, cases: 4 } } });
    expect((await rowsOf(target)).length).toBeGreaterThan(300);
  });

  it("say in a sentence what they do not do", async () => {
    const source = await filled(inFolder());
    const file = join(freshFolder(), "a.backup");
    await run(source, "backup", file);
    const codes = async (place: DataPlace, ...args: readonly string[]) => {
      const said = await run(place, ...args);
      expect(said.lines[0]).toMatch(/^[A-ZÄÖÜ].*\)$/);
      return [said.exit, codeOf(said)];
    };
    expect(await codes(source, "backup", file)).toEqual([1, "file-exists"]);
    expect(await codes(inFolder(), "backup", `${file}2`)).toEqual([1, "nothing-here"]);
    expect(await codes(source, "restore", file, "--no-erasures")).toEqual([1, "target-not-empty"]);
    expect(await codes(inFolder(), "restore", `${file}3`, "--no-erasures")).toEqual([1, "file-missing"]);
    const other = await runAdmin(["restore", file, "--no-erasures"], inFolder(), {
      BLAUPAUSE_PASSPHRASE: "ein anderes Passwort",
    });
    expect(codeOf(other)).toBe("secret-wrong");
    expect(codeOf(await runAdmin(["backup", `${file}4`], source, {}))).toBe("secret-missing");
    const list = join(freshFolder(), "list");
    writeFileSync(list, '{"org":"a","caseId":"c1","at":"2026-01-01T00:00:00Z"}\n');
    expect(await codes(inFolder(), "restore", file, "--erasures", list)).toEqual([1, "master-key-missing"]);
    writeFileSync(list, "kaputt\n");
    expect(await codes(inFolder(), "restore", file, "--erasures", list)).toEqual([1, "erasures-damaged"]);
    for (const args of [
      ["back"],
      ["backup"],
      ["backup", "a", "b"],
      ["backup", "a", "--no-erasures"],
      ["--x"],
    ])
      expect((await run(source, ...args)).exit).toBe(2);
  });

  it("stand in the log of every organisation whose data they hold, and none that failed does", async () => {
    for (const [from] of Object.values(ways)) {
      const source = await filled(from());
      const file = join(freshFolder(), "a.backup");
      const logs = () =>
        inside(source, async (store) =>
          Promise.all(["a", "b"].map(async (org) => (await readLog(store.organisation(org))).entries)),
        );
      expect(await run(source, "backup", file)).toMatchObject({ exit: 0, json: { isLogged: true } });
      expect((await run(source, "backup", file)).exit).toBe(1);
      const line = expect.objectContaining({ by: "operator", what: "backup-made" });
      expect(await logs()).toEqual([[line], [line]]);
      expect((await run(source, "verify-audit")).exit).toBe(0);
      // Without the key nobody can write a line: the backup is made, and says so.
      rmSync(join(source.folder, "master.key"));
      const silent = await run(source, "backup", `${file}2`);
      expect(silent).toMatchObject({ exit: 0, json: { isLogged: false, notLogged: "master-key-missing" } });
      expect(silent.lines.join(" ")).toContain("In den Protokollen der Organisationen steht nichts davon");
    }
  });

  it("say that the line of one organisation could not be written, and write the others", async () => {
    const source = await filled(inFolder());
    const driver = openDriver(join(source.folder, "blaupause.sqlite"));
    driver.exec(`CREATE TRIGGER deaf BEFORE INSERT ON records WHEN NEW.org = 'a'
      BEGIN SELECT RAISE(ABORT, 'deaf'); END`);
    driver.close();
    const said = await run(source, "backup", join(freshFolder(), "a.backup"));
    expect(said).toMatchObject({ exit: 0, json: { isLogged: false, notLogged: "not-written" } });
    const log = await inside(source, async (store) => readLog(store.organisation("b")));
    expect(log.entries).toHaveLength(1);
  });

  it("leave the master key out unless it is asked for: then the data opens with the one that was kept", async () => {
    const source = await filled(inFolder());
    const target = inFolder();
    const file = join(freshFolder(), "a.backup");
    const said = await run(source, "backup", file);
    expect(said.lines.join(" ")).toContain("NICHT in der Sicherung");
    await run(target, "restore", file, "--no-erasures");
    copyFileSync(join(source.folder, "master.key"), join(target.folder, "master.key"));
    expect(await everything(target)).toEqual(await everything(source));
  });
});

describe("a master key that is another one's", () => {
  it("opens no data, and nothing of them changes", async () => {
    const source = await filled(inFolder());
    const before = await everything(source);
    const key = join(source.folder, "master.key");
    const own = readFileSync(key);
    writeFileSync(key, `${"ab".repeat(32)}\n`);
    await expect(openStore(source.folder)).rejects.toThrow("not the one this database was begun with");
    writeFileSync(key, own);
    expect(await everything(source)).toEqual(before);
  });
  it("takes no backup in that was written with the right one", async () => {
    const [source, target] = [await filled(inFolder()), inFolder()];
    const file = join(freshFolder(), "a.backup");
    await run(source, "backup", file);
    mkdirSync(target.folder, { recursive: true });
    writeFileSync(join(target.folder, "master.key"), `${"ab".repeat(32)}\n`);
    expect(await run(target, "restore", file, "--no-erasures")).toMatchObject({
      exit: 1,
      json: { error: { code: "master-key-differs" } },
    });
    copyFileSync(join(source.folder, "master.key"), join(target.folder, "master.key"));
    expect((await run(target, "restore", file, "--no-erasures")).exit).toBe(0);
    expect(await everything(target)).toEqual(await everything(source));
  });
});

describe("verify-audit", () => {
  it("E2 finds every chain whole, erased cases too", async () => {
    const place = await filled(inFolder());
    expect(await run(place, "verify-audit")).toMatchObject({
      exit: 0,
      json: { ok: true, cases: 4, organisations: 2 },
    });
    expect((await run(inFolder(), "verify-audit")).exit).toBe(1);
  });

  it.each([
    ["an event", "UPDATE events SET actor = 'x' WHERE org = 'b' AND case_id = 'c1' AND seq = 7", 7, "chain"],
    ["a body", "UPDATE events SET body = x'00' WHERE org = 'b' AND case_id = 'c1' AND seq = 9", 9, "broken"],
    [
      "the columns too",
      "UPDATE cases SET columns = x'00'; DELETE FROM events WHERE org = 'b' AND case_id = 'c1' AND seq = 3",
      3,
      "order",
    ],
  ])("E4 names the first bad event where somebody changed %s", async (_what, sql, firstBad, reason) => {
    const place = await filled(inFolder());
    const driver = openDriver(join(place.folder, "blaupause.sqlite"));
    driver.exec(sql);
    driver.close();
    const bad = { org: "b", caseId: "c1", firstBad, reason };
    expect(await run(place, "verify-audit")).toMatchObject({
      exit: 1,
      json: { ok: false, badCases: [bad], badCount: 1 },
    });
  });

  it.skipIf(mongo === null)(
    "E4 is told on MongoDB as well, in a case's own document and beside it",
    async () => {
      const place = await filled(inMongo());
      expect(await run(place, "verify-audit")).toMatchObject({ exit: 0, json: { cases: 4 } });
      const { client, db } = await connect(place.url ?? "");
      const { cases, events } = collectionsOf(db);
      const found = (await cases.findOne({ org: "b", id: "c1" }))!;
      const [first] = found.tail;
      expect(first?.seq).toBeGreaterThan(8);
      await cases.updateOne({ _id: found._id }, { $set: { "tail.0.actor": "x" } });
      const bad = (firstBad: number, reason: string) => ({
        exit: 1,
        json: { ok: false, badCases: [{ org: "b", caseId: "c1", firstBad, reason }], badCount: 1 },
      });
      expect(await run(place, "verify-audit")).toMatchObject(bad(first?.seq ?? 0, "chain"));
      expect(
        (await events.updateOne({ case: found._id, seq: 7 }, { $set: { actor: "x" } })).matchedCount,
      ).toBe(1);
      expect(await run(place, "verify-audit")).toMatchObject(bad(7, "chain"));
      await events.deleteOne({ case: found._id, seq: 3 });
      expect(await run(place, "verify-audit")).toMatchObject(bad(3, "order"));
      await client.close();
    },
  );

  it("E4 names the first entry of an organisation's log that somebody changed or damaged", async () => {
    const place = await filled(inFolder());
    const clock = () => AT;
    await inside(place, async (store) => {
      for (const about of ["x", "y", "z"])
        await note({ clock }, store.organisation("b"), "p1", "person-changed", about);
    });
    expect((await run(place, "verify-audit")).exit).toBe(0);
    await inside(place, async (store) => {
      const { records } = store.organisation("b");
      const found = (await records.get("log", "000000000002"))!;
      await records.save({ ...found, content: { ...(found.content as object), by: "somebody-else" } });
    });
    const changed = { ok: false, badCases: [], badLogs: [{ org: "b", firstBad: 2 }] };
    expect(await run(place, "verify-audit")).toMatchObject({ exit: 1, json: changed });
    const driver = openDriver(join(place.folder, "blaupause.sqlite"));
    driver.exec(
      "UPDATE records SET content = x'00' WHERE org = 'b' AND kind = 'log' AND id = '000000000001'",
    );
    driver.close();
    const damaged = { ok: false, badLogs: [{ org: "b", firstBad: 1 }] };
    expect(await run(place, "verify-audit")).toMatchObject({ exit: 1, json: damaged });
  });

  it("E4 names every case and every log that is not as it was written", async () => {
    const place = await filled(inFolder());
    const driver = openDriver(join(place.folder, "blaupause.sqlite"));
    driver.exec("UPDATE events SET actor = 'x' WHERE seq = 1");
    driver.close();
    const said = await run(place, "verify-audit");
    const { badCases, badCount, cases } = said.json as {
      badCases: object[];
      badCount: number;
      cases: number;
    };
    expect([badCases.length, badCount, cases]).toEqual([4, 4, 4]);
    expect(said.lines.filter((line) => line.includes(", Vorgang "))).toHaveLength(4);
  });
});

describe.each(stores)("E4 what was kept elsewhere, on %s", (_name, fresh) => {
  const logs = (place: DataPlace, about: string) =>
    inside(place, (store) =>
      note({ clock: () => AT }, store.organisation("b"), "p1", "person-changed", about),
    );
  const kept = (place: DataPlace, json: unknown) => {
    const file = join(place.folder, "kept.json");
    writeFileSync(file, JSON.stringify(json));
    return file;
  };

  it("tells of data that agree with themselves and were put back to an earlier state as a whole", async () => {
    const [place, back] = [await filled(fresh()), fresh()];
    const file = join(place.folder, "x.backup");
    const made = await run(place, "backup", file);
    await logs(place, "x");
    const later = await run(place, "verify-audit");
    expect(later.exit).toBe(0);
    // What goes on and what is put back from the backup hold what stood when it was made.
    expect(await run(place, "verify-audit", "--since", kept(place, made.json))).toMatchObject({ exit: 0 });
    copyFileSync(join(place.folder, "master.key"), join(back.folder, "master.key"));
    expect((await run(back, "restore", file, "--no-erasures")).exit).toBe(0);
    expect(await run(back, "verify-audit", "--since", kept(back, made.json))).toMatchObject({ exit: 0 });
    const said = await run(back, "verify-audit", "--since", kept(back, later.json));
    expect(said).toMatchObject({
      exit: 1,
      json: { ok: false, badCount: 0, rolledBack: ["a", "b"].map((org) => ({ org, what: "log" })) },
    });
    expect(said.lines[0]).toContain("auf einen früheren Stand zurückgesetzt. (rolled-back)");
  });

  it("knows the last case that was entered in its place, whoever filled that meanwhile", async () => {
    const place = await filled(fresh());
    await inside(place, ({ organisation }) =>
      enterIn({ clock: () => "2099-01-01T00:00:00.000Z" }, organisation("a")),
    );
    const { json } = await run(place, "verify-audit");
    const { anchors } = json as { anchors: { org: string; entered: number; last?: string }[] };
    const [own] = anchors.filter(({ org }) => org === "a");
    expect(own).toMatchObject({ entered: 2, last: expect.any(String) as unknown });
    const since = (last: string) => kept(place, { anchors: [{ ...own, last }] });
    expect(await run(place, "verify-audit", "--since", since(own?.last ?? ""))).toMatchObject({ exit: 0 });
    expect(await run(place, "verify-audit", "--since", since("c7"))).toMatchObject({
      exit: 1,
      json: { rolledBack: [{ org: "a", what: "register" }] },
    });
  });

  it("is refused where it is no such thing, and misses an organisation and cases that were entered", async () => {
    const place = await filled(fresh());
    for (const json of [
      null,
      [],
      {},
      { anchors: [] },
      { anchors: null },
      { anchors: [1] },
      { anchors: [{ org: "a", entered: -1, log: null }] },
    ])
      expect(await run(place, "verify-audit", "--since", kept(place, json))).toMatchObject({
        exit: 1,
        json: { error: { code: "anchors-unknown" } },
      });
    expect(await run(place, "verify-audit", "--since", join(place.folder, "nothing"))).toMatchObject({
      exit: 1,
      json: { error: { code: "file-missing" } },
    });
    const anchors = [
      { org: "gone", entered: 0, log: null },
      { org: "a", entered: 7, log: { seq: 0, chain: "" } },
    ];
    const found = await run(place, "verify-audit", "--since", kept(place, { anchors }));
    expect(found).toMatchObject({
      exit: 1,
      json: {
        rolledBack: [
          { org: "gone", what: "organisation" },
          { org: "a", what: "register" },
        ],
      },
    });
  });
});

describe("a restore and what lies or begins beside it", () => {
  it("is refused where an earlier database left its log: it would be read as part of the new one", async () => {
    const [source, target] = [await filled(inFolder()), inFolder()];
    const file = join(freshFolder(), "a.backup");
    await run(source, "backup", file, "--with-master-key");
    for (const end of ["-wal", "-shm", "-journal"]) {
      const left = join(target.folder, `blaupause.sqlite${end}`);
      writeFileSync(left, "x");
      const said = await run(target, "restore", file, "--no-erasures");
      expect(said).toMatchObject({ exit: 1, json: { error: { code: "target-leftover" } } });
      expect(said.lines[0]).toContain(`blaupause.sqlite${end}`);
      rmSync(left);
    }
    expect((await run(target, "restore", file, "--no-erasures")).exit).toBe(0);
  });

  it("is refused, and puts nothing over it, where a server has begun to work here meanwhile", async () => {
    const [source, target] = [await filled(inFolder()), inFolder()];
    async function* rows() {
      yield* dump(source);
      await inside(target, (store) =>
        store.platform.put({ id: "new", slug: "new", host: null, profile: {} }),
      );
    }
    await expect(fillPlace(target, rows(), async () => undefined)).rejects.toBeInstanceOf(NotEmpty);
    const names = await inside(target, async (store) => (await store.platform.list()).map(({ id }) => id));
    expect(names).toEqual(["new"]);
  });
});

describe.each(stores)("data without their key, on %s", (_name, fresh) => {
  it("are not begun anew under a key of whoever starts first, and open as soon as theirs is there", async () => {
    const [source, target] = [await filled(fresh()), fresh()];
    const file = join(freshFolder(), "a.backup");
    await run(source, "backup", file);
    expect((await run(target, "restore", file, "--no-erasures")).exit).toBe(0);
    await expect(openStore(target.folder, { url: target.url })).rejects.toThrow("copy master.key");
    // Another one that lies there already says nothing about the data either.
    const other = Buffer.alloc(32, 7);
    await expect(openStore(target.folder, { url: target.url, master: other })).rejects.toThrow(
      "copy master.key",
    );
    copyFileSync(join(source.folder, "master.key"), join(target.folder, "master.key"));
    expect(await everything(target)).toEqual(await everything(source));
    expect((await run(target, "verify-audit")).exit).toBe(0);
  });

  it("are known by what stands in them before the first draft: people, settings, the log", async () => {
    const place = fresh();
    await inside(place, async (store) => {
      await store.platform.put({ id: "a", slug: "a", host: null, profile: { name: "a" } });
      await note({ clock: () => AT }, store.organisation("a"), "p1", "person-changed", "x");
    });
    const [file, other] = [join(freshFolder(), "a.backup"), fresh()];
    await run(place, "backup", file);
    const wrong = Buffer.alloc(32, 7);
    await expect(openStore(place.folder, { url: place.url, master: wrong })).rejects.toThrow(
      "copy master.key",
    );
    writeFileSync(join(other.folder, "master.key"), `${wrong.toString("hex")}\n`);
    expect(codeOf(await run(other, "restore", file, "--no-erasures"))).toBe("master-key-differs");
  });

  it("are not saved together with a key that is not theirs", async () => {
    const place = await filled(fresh());
    writeFileSync(join(place.folder, "master.key"), `${"ab".repeat(32)}\n`);
    const file = join(freshFolder(), "a.backup");
    expect(codeOf(await run(place, "backup", file, "--with-master-key"))).toBe("backup-key-differs");
    expect(existsSync(file)).toBe(false);
  });
});

it("every command of the operator is reached by the command people type", () => {
  const routed = readFileSync(new URL("../../../tools/blaupause.mjs", import.meta.url), "utf8");
  const names = [...help.matchAll(/^ {2}([a-z][a-z-]+)/gm)].map(([, name]) => name);
  expect(new Set(names).size).toBeGreaterThan(5);
  for (const name of names) expect(routed).toContain(`"${name}"`);
});

it("a hold holds although somebody lets go of an earlier one between reading and writing", async () => {
  await inside(inFolder(), async (store) => {
    const own = store.organisation("a");
    const hold = { by: "weber", at: AT, reason: "Klage" };
    await holdCase(own, "c1", hold);
    let isFirst = true;
    const get: typeof own.records.get = async (kind, id) => {
      const found = await own.records.get(kind, id);
      if (isFirst) await releaseHold(own, "c1");
      isFirst = false;
      return found;
    };
    await holdCase({ ...own, records: { ...own.records, get } }, "c1", { ...hold, by: "vogt" });
    expect(await holdOf(own, "c1")).toMatchObject({ by: "vogt" });
  });
});

it("E2 a case that is worked on while its chain is walked is whole, one that was changed is not", async () => {
  const place = await filled(inFolder());
  const raw = openSqlite(place.folder);
  await inside(place, async (store) => {
    const { cases } = store.organisation("a");
    let seq = 141;
    const ownOf = (org: string) => {
      const own = raw.organisation(org);
      const events: typeof own.cases.events = async (...words) => {
        if (seq < 144) expect(await cases.append(step("c1", seq++))).toEqual({ ok: true });
        return own.cases.events(...words);
      };
      return { ...own, cases: { ...own.cases, events } };
    };
    const walked = sealStore({ ...raw, organisation: ownOf }, (await keyIn(place.folder))!);
    expect(await walked.organisation("a").cases.verify("c1")).toEqual({ ok: true });
    expect(seq).toBe(144);
    const driver = openDriver(join(place.folder, "blaupause.sqlite"));
    driver.exec("DELETE FROM events WHERE org = 'a' AND case_id = 'c1' AND seq = 143");
    driver.close();
    expect(await walked.organisation("a").cases.verify("c1")).toMatchObject({ ok: false, firstBad: 143 });
  });
  await raw.close();
});
